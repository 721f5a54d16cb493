import type { Command } from './command.ts';
import { centreAdd } from './commands/centre-add.ts';
import { doctor } from './commands/doctor.ts';
import { entry } from './commands/entry.ts';
import { importCommand } from './commands/import.ts';
import { papers } from './commands/papers.ts';
import { report } from './commands/report.ts';
import { seedScale } from './commands/seed-scale.ts';
import { suggestFamilyCommand } from './commands/suggest-family.ts';
import type { LineCommand } from './line-command.ts';

/** Every command, by its name. */
export const commands: Record<string, Command> = {
	'centre add': centreAdd,
	doctor,
	entry,
	import: importCommand,
	papers,
	report,
	'seed-scale': seedScale
};

/** Commands that answer each line they are given, without a database. */
export const lineCommands: Record<string, LineCommand> = {
	'suggest-family': suggestFamilyCommand
};
