import { directionOf } from '../actions/cast.ts';
import { Ledger } from '../actions/ledger.ts';
import { Visitor } from '../actions/visitor.ts';
import { FOREIGN_CENTRE } from './foreign-centre.ts';
import { sendPictures } from './flood-with-pictures.ts';
import { knockEverywhere, sendRegisters } from './flood.ts';

export type Flood = { what: string; statuses: readonly (number | string)[] };

const REGISTERS = { count: 100, megabytes: 24 };
const KNOCKS = { count: 1_200, atOnce: 40 };
const PICTURES = { count: 60, atOnce: 20 };

/** A great deal at once: files as large as they may be, then everything small at the doors. */
export async function floodTheSite(origin: string, tell: (line: string) => void): Promise<Flood[]> {
	const open = () => new Visitor(origin);
	const { visitor } = await directionOf(FOREIGN_CENTRE, open, new Ledger());
	const registers = await sendRegisters(origin, visitor.cookies(), REGISTERS);
	tell(`${REGISTERS.count} registers of ${REGISTERS.megabytes} MB were sent at once.`);
	const knocks = await knockEverywhere(origin, KNOCKS);
	tell(`${KNOCKS.count} sendings knocked at the doors, ${KNOCKS.atOnce} at once.`);
	const pictures = await sendPictures(open(), PICTURES);
	tell(`${PICTURES.count} pictures that are light to send were sent, ${PICTURES.atOnce} at once.`);
	return [
		{ what: 'registers', statuses: registers },
		{ what: 'knocks', statuses: knocks },
		{ what: 'pictures', statuses: pictures }
	];
}
