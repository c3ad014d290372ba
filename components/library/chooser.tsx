interface ChooserProps {
  readonly says: string;
  /** A whole folder is chosen; files else. */
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own choice of files. */
export function Chooser({ says, isFolder = false, onFiles }: ChooserProps) {
  return (
    <label class="chooser">
      <input
        type="file"
        multiple
        // Browsers know it by this name only.
        {...(isFolder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <span>{says}</span>
    </label>
  );
}
