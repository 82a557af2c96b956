/** Stands in the place of what is being computed, with the size of what will come. */
export function Waiting() {
  return (
    <div className="waiting" aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  )
}
