import type { LibraryArticle } from '../engine/library.ts';
import type { LeftOut } from '../engine/model.ts';

/** What a file must say it is, and the version of `FORMAT.md` that this code reads and writes. */
export const PACK_FORMAT = 'isnad-pack';
export const PACK_FORMAT_VERSION = 1;

/** How an article came into a pack. */
export interface PackProvenance {
  /** Name of the file, address or collection it was read from. */
  readonly from: string;
  /** What the metadata rest on where the text does not state them, and what is unknown; one or more sentences. */
  readonly note: string;
}

/** One article of a pack, with its body and what was left out of the source. */
export interface PackArticle extends LibraryArticle {
  /** The body, block by block, joined by `\n`; every quote is a slice of it. */
  readonly text: string;
  readonly provenance: PackProvenance;
  readonly leftOut: readonly LeftOut[];
}

/** A parsed pack: all ids are known to belong to their texts. */
export interface Pack {
  /** Lower-case name that updates share: letters, digits, `.` and `-`. */
  readonly id: string;
  /** Rises with each edition of the pack; from 1. */
  readonly version: number;
  readonly name: string;
  /** ISO 8601 day. */
  readonly created: string;
  /** Under which terms the texts may be passed on. */
  readonly licence: string;
  readonly articles: readonly PackArticle[];
  /** 64 hex digits: SHA-256 of the file, so that an edition can be told from another. */
  readonly digest: string;
}
