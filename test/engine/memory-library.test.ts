import { createMemoryLibrary } from '../../engine/memory-library.ts';
import { describeLibrary } from '../contract/library.ts';

describeLibrary('The library in memory', createMemoryLibrary);
