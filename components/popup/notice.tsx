import type { Notice } from './popup-words.ts';

/** What is the case, and what to do next. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  return (
    <>
      <h2>{notice.title}</h2>
      <p>{notice.text}</p>
    </>
  );
}
