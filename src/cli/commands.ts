import type { Command } from './command.ts';
import { answerMatrix } from './commands/answer-matrix.ts';
import { centreAdd } from './commands/centre-add.ts';
import { compareGroups } from './commands/compare-groups.ts';
import { corrections } from './commands/corrections.ts';
import { doctor } from './commands/doctor.ts';
import { entry } from './commands/entry.ts';
import { guides } from './commands/guides.ts';
import { importCommand } from './commands/import.ts';
import { kioskAllowList } from './commands/kiosk-allow-list.ts';
import { kioskCode } from './commands/kiosk-code.ts';
import { members } from './commands/members.ts';
import { notebook } from './commands/notebook.ts';
import { papers } from './commands/papers.ts';
import { placesExport, placesImport } from './commands/places.ts';
import { proposeBank } from './commands/propose-bank.ts';
import { quartierIdentite } from './commands/quartier-identite.ts';
import { report } from './commands/report.ts';
import { retention } from './commands/retention.ts';
import { seedScale } from './commands/seed-scale.ts';

/** Every command, by its name. */
export const commands: Record<string, Command> = {
	'answer-matrix': answerMatrix,
	'centre add': centreAdd,
	'compare-groups': compareGroups,
	corrections,
	doctor,
	entry,
	guides,
	import: importCommand,
	'kiosk allow-list': kioskAllowList,
	'kiosk code': kioskCode,
	members,
	notebook,
	papers,
	'places export': placesExport,
	'places import': placesImport,
	'propose-bank': proposeBank,
	'quartier identite': quartierIdentite,
	report,
	retention,
	'seed-scale': seedScale
};
