import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Cast } from './cast.ts';
import { type Asked, Device } from './device.ts';
import type { Ledger } from './ledger.ts';
import { Player } from './player.ts';
import { Visitor } from './visitor.ts';
import { PASSER_BY, ROLES } from './who-may.ts';

/** Whoever she is: kept as it was sent, before anybody looks whether she may. */
const LATE = '/equipe/accueil/demande';

/** Each member looks after what is hers: her passkeys, her devices, what she sent too late. */
export async function keepOwnAccounts(
	origin: string,
	{ playerOf, memberOf }: Cast,
	ledger: Ledger
): Promise<void> {
	for (const role of ROLES) {
		const player = playerOf(role);
		const device = new Device(origin);
		const asked = JSON.parse((await player.ask('/connexion/ma-cle')).text) as Asked;
		await player.sendLines('/connexion/ma-cle POST', '/connexion/ma-cle', device.make(asked));
		if (role === 'accueil') await enterWith(device, playerOf(PASSER_BY));
		await player.playAt('/equipe/compte', { label: '/equipe/compte ?/oublier-cle' });
		await sendTooLate(origin, player, memberOf(role).id, ledger);
	}
}

async function enterWith(device: Device, passerBy: Player): Promise<void> {
	const asked = JSON.parse((await passerBy.ask('/connexion/cle-acces')).text) as Asked;
	const address = '/connexion/cle-acces';
	await passerBy.sendLines(`${address} POST`, address, device.answer(asked));
}

/** Her other device is closed from this one; what she sends there meanwhile waits for her. */
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
	const { atlas, words } = player;
	const other = new Player(player.who, { visitor, atlas, words, ledger, enter });
	await player.playAt('/equipe/compte', { label: '/equipe/compte ?/fermer' });
	const late = new URLSearchParams({ [POST_KEY_FIELD]: newPostKey(), demande: 'Un peu tard' });
	await visitor.post(LATE, late);
	await enter();
	await other.playAt('/equipe/reprise', { label: '/equipe/reprise ?/effacer' });
}
