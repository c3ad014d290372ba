/** Files of a folder that are looked at; browsers ask for them one by one. */
const MOST_FILES = 20_000;
/** Folders in folders. */
const DEEPEST = 16;

/** A file that can be an article, by its name. Saved pages lie beside folders of their pictures and scripts. */
const ARTICLE_NAME = /\.(?:x?html?|mht(?:ml)?|pdf|epub|txt)$/i;
const PARTS_OF_PAGE = /(?:_files|\.files|_fichiers|_archivos|_dateien)$/i;

/** Of the files of a folder those that can be articles; `webkitRelativePath` tells in which folders they lie. */
export function articlesOfFolder(files: readonly File[]): readonly File[] {
  return files.filter(({ name, webkitRelativePath }) => {
    const folders = webkitRelativePath.split('/').slice(0, -1);
    return isArticleName(name) && !folders.some((folder) => PARTS_OF_PAGE.test(folder));
  });
}

function isArticleName(name: string): boolean {
  return !name.startsWith('.') && ARTICLE_NAME.test(name);
}

/** What was dropped: its files, and of its folders those files that can be articles. What cannot be read is left out. */
export async function filesDropped(dropped: DataTransfer): Promise<readonly File[]> {
  // The items are gone as soon as this waits for something.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const plain = [...dropped.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const files: File[] = [];
  for (const entry of entries) {
    if (entry !== null) await collect(entry, 0, files);
  }
  return files;
}

async function collect(entry: FileSystemEntry, depth: number, into: File[]): Promise<void> {
  if (into.length >= MOST_FILES || depth > DEEPEST) return;
  if (isFileEntry(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    );
    if (file !== null && (depth === 0 || isArticleName(entry.name))) into.push(file);
    return;
  }
  if (!isFolderEntry(entry) || PARTS_OF_PAGE.test(entry.name)) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    for (const each of some) await collect(each, depth + 1, into);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
