interface ToggleProps {
  readonly id: string;
  readonly label: string;
  /** What switching it on does. */
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** One setting that is on or off, with its effect below it. */
export function Toggle({ id, label, hint, on, onChange }: ToggleProps) {
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={`${id}-hint`}
        onClick={() => onChange(!on)}
      >
        {label}
      </button>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </>
  );
}
