import type { OnCopy } from '../../components/card/footnote.ts';

/**
 * Puts a footnote into the clipboard, in both forms, while a click of the reader is answered. Not by the newer interface: that
 * is closed to a frame in a page whose site does not open it.
 */
export const copyFootnote: OnCopy = ({ plain, html }) => {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    given = event.clipboardData !== null;
  };
  document.addEventListener('copy', give);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done && given;
};
