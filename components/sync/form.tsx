import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SyncFormProps {
  readonly isBusy: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
  /** What stands in a field, as it was typed; empty for one that is not there. */
  readonly onSubmit: (typed: (name: string) => string) => void;
}

/** Fields that are sent with a click or the Enter key; nothing of them leaves the page by itself. */
export function SyncForm({ isBusy, label, children, onSubmit }: SyncFormProps) {
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        const fields = new FormData(event.currentTarget);
        onSubmit((name) => String(fields.get(name) ?? ''));
      }}
    >
      {children}
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly type?: 'text' | 'password';
  readonly dir: 'ltr' | 'auto';
  readonly lang?: string;
  readonly isRequired?: boolean;
  readonly isAddress?: boolean;
  readonly maxLength?: number;
  /** What stands there at first. */
  readonly value?: string;
  readonly autocomplete?: 'username' | 'new-password' | 'current-password';
  readonly onType?: (text: string) => void;
}

/** One line to fill in, with its name above and what it is for below. */
export function Field(props: FieldProps) {
  const { name, label, hint, type = 'text', dir, isRequired = true, onType } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const given = {
    id,
    name,
    dir,
    required: isRequired,
    autocomplete: props.autocomplete ?? 'off',
    autocapitalize: 'off',
    spellcheck: false,
    defaultValue: props.value ?? '',
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onType?.(currentTarget.value),
    ...(props.lang === undefined ? {} : { lang: props.lang }),
    ...(props.isAddress === true ? { inputMode: 'url' } : {}),
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    ...(hint === undefined ? {} : { 'aria-describedby': hintId }),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? (
        <input type="password" {...given} />
      ) : (
        <input type="text" {...given} />
      )}
      {hint === undefined ? null : (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
