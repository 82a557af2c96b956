/** Stands in the place of what is being computed, with the size of what will come. */
export function Waiting({ columns }: { readonly columns: number }) {
  return (
    <div className="waiting" aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        <span key={column} />
      ))}
    </div>
  )
}
