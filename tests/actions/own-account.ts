import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Cast } from './cast.ts';
import { type Asked, Device } from './device.ts';
import type { Ledger } from './ledger.ts';
import { Player } from './player.ts';
import { Visitor } from './visitor.ts';
import { ROLES } from './who-may.ts';
import { write } from './written.ts';

/** Whoever she is: kept as it was sent, before anybody looks whether she may. */
const LATE = '/equipe/accueil/demande';

export type DoorStory = { name: string; play(): Promise<unknown> };

/** Each member of the demonstration looks after what is hers. */
export const keepingOwnAccounts = (
	origin: string,
	{ playerOf, memberOf, ledger }: Cast
): DoorStory[] =>
	ROLES.map((role) => ({
		name: `the account of ${role}`,
		async play() {
			await write('accounts of the team');
			const player = playerOf(role);
			await makePasskey(new Device(origin), player);
			await player.playAt('/equipe/compte', { label: '/equipe/compte ?/oublier-cle' });
			await sendTooLate(origin, player, memberOf(role).id, ledger);
		}
	}));

/** Her device makes a passkey of hers. */
export async function makePasskey(device: Device, player: Player): Promise<void> {
	const address = '/connexion/ma-cle';
	// From her own page, which lets her in again if her sign-in has ended.
	await player.visit('/equipe/compte');
	const asked = JSON.parse((await player.ask(address)).text) as Asked;
	await player.sendLines(`${address} POST`, address, device.make(asked));
}

/** Whoever holds the device comes in. */
export async function enterWithPasskey(device: Device, passerBy: Player): Promise<void> {
	const address = '/connexion/cle-acces';
	const asked = JSON.parse((await passerBy.ask(address)).text) as Asked;
	await passerBy.sendLines(`${address} POST`, address, device.answer(asked));
}

/** She closes her other device; what she sends once her sign-in has ended waits for her. */
async function sendTooLate(
	origin: string,
	player: Player,
	id: string,
	ledger: Ledger
): Promise<void> {
	const visitor = new Visitor(origin);
	const enter = async () => {
		await visitor.post('/?/entrer', new URLSearchParams({ qui: id }));
	};
	await enter();
	await player.playAt('/equipe/compte', { label: '/equipe/compte ?/fermer' });
	await enter();
	await write('the end of the last sign-in');
	await visitor.post(
		LATE,
		new URLSearchParams({ [POST_KEY_FIELD]: newPostKey(), demande: 'Un peu tard' })
	);
	await enter();
	const { atlas, words } = player;
	const other = new Player(player.who, { visitor, atlas, words, ledger, enter });
	await other.playAt('/equipe/reprise', { label: '/equipe/reprise ?/effacer' });
}
