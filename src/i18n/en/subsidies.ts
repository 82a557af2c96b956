/** Words of the subsidies screen. */
export const subsidiesEn = {
  'subsidies.question': 'Which policies pay, how much, and when?',
}
