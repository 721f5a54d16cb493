import type { Command } from './command.ts';
import { centreAdd } from './commands/centre-add.ts';
import { doctor } from './commands/doctor.ts';

/** Every command, by its name. */
export const commands: Record<string, Command> = {
	'centre add': centreAdd,
	doctor
};
