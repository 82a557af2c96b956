/** One of a few options: the browser's own control, which fingers, keys and readers know. */
import './choice.css'

interface ChoiceProps<Value extends string | number> {
  /** `null` chooses none: `empty` is shown. */
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly empty?: string
  readonly label?: string
  readonly id?: string
  readonly disabled?: boolean
}

export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { value, options, onChange, empty, label, id, disabled = false } = props
  const choose = (text: string) => {
    const option = options.find((one) => String(one.value) === text)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <select
      id={id}
      className="choice"
      aria-label={label}
      value={value === null ? '' : String(value)}
      disabled={disabled}
      onChange={({ target }) => choose(target.value)}
    >
      {value === null && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
