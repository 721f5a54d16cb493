import { gatherCast, type Cast, type OpenVisitor } from '../actions/cast.ts';
import { Ledger } from '../actions/ledger.ts';
import { listActions } from '../actions/list-actions.ts';
import type { Player } from '../actions/player.ts';
import { tablesThatHold } from '../journeys/support/database.ts';
import type { Assault } from './assault.ts';
import { CANARY, openForeignCentre } from './foreign-centre.ts';
import { Judge } from './judge.ts';
import { JudgedVisitor } from './judged-visitor.ts';
import { secretsOf } from './planted.ts';

/** Everybody at her browser, and who looks at what each is answered. */
export type Attack = {
	judge: Judge;
	ledger: Ledger;
	cast: Cast;
	assault: Assault;
	players: readonly Player[];
};

/** Gathers everybody in the application that is open. */
export async function prepareAttack(
	origin: string,
	{ seed, isShort, judge = judgeOf(seed) }: { seed: number; isShort: boolean; judge?: Judge }
): Promise<Attack> {
	const ledger = new Ledger();
	const foreign = await openForeignCentre(origin, isShort);
	const open: OpenVisitor = (who) => new JudgedVisitor(origin, who, judge);
	const cast = await gatherCast(origin, listActions(), ledger, open);
	const players = cast.parts.map(({ player }) => player);
	return { judge, ledger, cast, assault: { seed, isShort, foreign }, players };
}

const judgeOf = (seed: number) => new Judge(Object.values(secretsOf(seed)), CANARY);

/** What the database holds of what nobody keeps, by table. */
export function secretsKept(seed: number): Promise<string[]> {
	return tablesThatHold(...Object.values(secretsOf(seed)));
}
