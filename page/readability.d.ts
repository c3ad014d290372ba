/** The package's entry also loads its own gate, which no page of ours needs. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  export { Readability as default };
}
