import type { Words } from '../messages/words.ts';

interface KeptDaysProps {
  /** 0 for ever. */
  readonly days: number;
  readonly words: Words<'settings'>;
  readonly onChoose: (days: number) => void;
}

const CHOICES = [30, 90, 365, 0];

/** How long what was saved by itself stays; days that were set otherwise are offered too. */
export function KeptDays({ days, words, onChoose }: KeptDaysProps) {
  const choices = CHOICES.includes(days) ? CHOICES : [days, ...CHOICES];
  return (
    <fieldset>
      <legend>{words('settings.kept-days')}</legend>
      {choices.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="kept-days"
            checked={each === days}
            onChange={() => onChoose(each)}
          />
          <span>
            {each === 0
              ? words('settings.kept-days.ever')
              : words('settings.kept-days.days', { days: each })}
          </span>
        </label>
      ))}
      <p class="hint">{words('settings.kept-days.hint')}</p>
    </fieldset>
  );
}
