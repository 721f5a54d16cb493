import { beforeAll, afterAll } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { codeOf } from '../../../../../../../tests/journeys/support/code-of-application.ts';
import { offerSecondProof } from '../proofs/enrol-second-proof.ts';
import { findSignIn } from './find-sign-in.ts';
import { addHolder, type Browser, openTestKeys, PASSWORD, NOW } from './keys.fixture.ts';
import type { Keys } from '../door/open-keys.ts';
import { proveCode } from '../proofs/prove-code.ts';
import { signIn } from './sign-in.ts';

/** A centre, its door, and people who come to it: the start of every story of signing in. */
export function useDoor() {
	const world = useTestDatabase();
	const door = { world } as {
		world: typeof world;
		keys: Keys;
		centreId: string;
	};
	let numbers = 0;
	beforeAll(async () => {
		door.keys = openTestKeys(world);
		door.centreId = await world.addCentre('la-digue');
	});
	afterAll(() => door.keys?.close());

	async function someone(role: 'accueil' | 'animateur' | 'direction' = 'animateur') {
		const email = `personne${++numbers}@example.org`;
		const places = [{ role, centreId: door.centreId }];
		const id = await addHolder(world, door.keys, { name: `Personne ${numbers}`, email, places });
		return { id, email };
	}

	async function enter(browser: Browser, email: string, password = PASSWORD, at = NOW) {
		const answer = await signIn(door.keys, browser.caller(), { email, password }, at);
		if (!('refusal' in answer)) browser.keep(answer);
		return answer;
	}

	const signInOf = (browser: Browser, at = NOW) => findSignIn(door.keys, browser.signIn, at);

	/** Links an application of codes: its key in letters, and the recovery codes. */
	async function enrol(browser: Browser) {
		const { keys } = door;
		const here = (await signInOf(browser))!;
		const offer = await offerSecondProof(keys, browser.caller(), here, PASSWORD, NOW);
		if ('refusal' in offer) throw new Error(offer.message);
		const typed = { code: codeOf(offer.letters), staffId: here.staffId };
		const proved = await proveCode(keys, browser.caller(), typed, NOW);
		if ('refusal' in proved) throw new Error(proved.message);
		browser.keep(proved);
		return offer;
	}

	return Object.assign(door, { someone, enter, signInOf, enrol });
}
