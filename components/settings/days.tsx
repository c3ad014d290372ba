import type { Words } from '../messages/words.ts';

interface DaysProps {
  /** Of the choice, as no other of the page has it. */
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  /** 0 for ever. */
  readonly days: number;
  readonly words: Words<'settings'>;
  readonly onChoose: (days: number) => void;
}

const CHOICES = [30, 90, 365, 0];

/** How long something stays; days that were set otherwise are offered too. */
export function Days({ name, legend, hint, days, words, onChoose }: DaysProps) {
  const choices = CHOICES.includes(days) ? CHOICES : [days, ...CHOICES];
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === days} onChange={() => onChoose(each)} />
          <span>
            {each === 0
              ? words('settings.kept-days.ever')
              : words('settings.kept-days.days', { days: each })}
          </span>
        </label>
      ))}
      <p class="hint">{hint}</p>
    </fieldset>
  );
}
