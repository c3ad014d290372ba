import { type Command, type CommandInput, parseCommandLine } from './command.ts';
