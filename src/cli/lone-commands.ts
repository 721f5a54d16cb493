import { calibrateBank } from './commands/calibrate-bank.ts';
import { exportBank } from './commands/export-bank.ts';
import { group } from './commands/group.ts';
import { mapTiles } from './commands/map-tiles.ts';
import { simulatePlacement } from './commands/simulate-placement.ts';
import type { LoneCommand } from './lone-command.ts';

/** Every command that opens nothing but its files, by its name. */
export const loneCommands: Record<string, LoneCommand> = {
	'calibrate-bank': calibrateBank,
	'export-bank': exportBank,
	group,
	'map-tiles': mapTiles,
	'simulate-placement': simulatePlacement
};
