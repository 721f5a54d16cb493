import type { OpenVisitor } from '../actions/cast.ts';
import { PASSER_BY } from '../actions/who-may.ts';
import { storiesOfTheDoor } from '../actions/walk.ts';
import { askDatabase } from '../journeys/support/database.ts';
import type { Attack } from './attack.ts';
import { throwing } from './besiege.ts';
import { JudgedVisitor } from './judged-visitor.ts';

/**
 * The stories of passwords, codes, shared desks and passkeys, attacked at each form that whoever is
 * still outside sends. Her failures are forgotten each time: the door would close before the end.
 */
export async function besiegeTheDoor(
	origin: string,
	{ cast, assault, judge }: Attack,
	tell: (line: string) => void
): Promise<void> {
	const plan = throwing(PASSER_BY, assault, () => false);
	const open: OpenVisitor = (who) => {
		const visitor = new JudgedVisitor(origin, who, judge);
		visitor.throwBefore(async (address, body) => {
			await askDatabase('delete from key_attempts');
			return plan(address, body);
		});
		return visitor;
	};
	const stories = storiesOfTheDoor(origin, cast, open);
	let ended = 0;
	for (const { name, play } of stories) {
		try {
			await play();
			ended += 1;
		} catch (error) {
			// What is thrown may be taken, and the story goes another way: its answers were looked at.
			tell(`At the door, ${name} went no further: ${(error as Error).message}.`);
		}
	}
	tell(`${ended} of the ${stories.length} stories of the door were played to their end.`);
}
