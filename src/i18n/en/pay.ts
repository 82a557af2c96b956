/** Words of the ways to pay. */
export const payEn = {
  'pay.question': 'What is the best way to pay for it?',
}
