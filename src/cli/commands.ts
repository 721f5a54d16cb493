import type { Command } from './command.ts';
import { centreAdd } from './commands/centre-add.ts';
import { corrections } from './commands/corrections.ts';
import { doctor } from './commands/doctor.ts';
import { entry } from './commands/entry.ts';
import { importCommand } from './commands/import.ts';
import { members } from './commands/members.ts';
import { notebook } from './commands/notebook.ts';
import { papers } from './commands/papers.ts';
import { report } from './commands/report.ts';
import { retention } from './commands/retention.ts';
import { seedScale } from './commands/seed-scale.ts';

/** Every command, by its name. */
export const commands: Record<string, Command> = {
	'centre add': centreAdd,
	corrections,
	doctor,
	entry,
	import: importCommand,
	members,
	notebook,
	papers,
	report,
	retention,
	'seed-scale': seedScale
};
