import { createMemoryKept } from '../../../packs/formats/memory-library.ts';
import { describeSink, describeSource } from '../../contract/kept.ts';

describeSource('A library in memory', createMemoryKept);
describeSink('A library in memory', createMemoryKept);
