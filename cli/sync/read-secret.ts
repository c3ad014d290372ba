import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Failure, failure, type Result, success } from '../../engine/result.ts';
import { reasonOf } from '../read-file.ts';

/** A secret of the environment: of a variable, or of the first line of the file that `NAME_FILE` names. */
export async function readSecret(
  name: string,
  directory: string,
): Promise<Result<string, Failure>> {
  const file = process.env[`${name}_FILE`];
  if (file === undefined) {
    const value = process.env[name];
    return value === undefined || value === ''
      ? failure('no-secret', `Set ${name}, or ${name}_FILE to a file that holds it; see --help.`)
      : success(value);
  }
  try {
    const [first = ''] = (await readFile(resolve(directory, file), 'utf8')).split(/\r?\n/u);
    return first === ''
      ? failure('no-secret', `The first line of ${file} (${name}_FILE) is empty.`)
      : success(first);
  } catch (error) {
    return failure('no-secret', `${file} (${name}_FILE) ${reasonOf(error)}.`);
  }
}
