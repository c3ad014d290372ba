/** Takes files that are dropped anywhere on the page, which the browser would open in its place. */
export function acceptDrops(
  document: Document,
  does: {
    /** Files are held over the page, or not any more. */
    readonly over: (isOver: boolean) => void;
    readonly drop: (files: readonly File[]) => Promise<void>;
  },
): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    // A part of the page that takes files itself does so.
    does.over(!event.defaultPrevented);
    event.preventDefault();
  });
  // From one element to another is told as leaving too.
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) does.over(false);
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    does.over(false);
    if (event.defaultPrevented) return;
    event.preventDefault();
    void does.drop([...(event.dataTransfer?.files ?? [])]);
  });
}
