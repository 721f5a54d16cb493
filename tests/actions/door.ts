import { setTimeout as pause } from 'node:timers/promises';
import { sealEntryLink } from '../../src/lib/features/house/staff/server/entry-links.ts';
import { openSecrets } from '../../src/lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { askDatabase } from '../journeys/support/database.ts';
import { nextCodeOf } from '../journeys/support/code-of-application.ts';
import { type Cast, newcomer, type OpenVisitor } from './cast.ts';
import { Device } from './device.ts';
import type { Ledger } from './ledger.ts';
import { type DoorStory, enterWithPasskey, makePasskey } from './own-account.ts';
import { Player } from './player.ts';
import { seek } from './seek.ts';
import { PASSER_BY, type Somebody } from './who-may.ts';
import { PIN } from './words.ts';

/** The key of the installation, so that a link of its machine can be made here. */
const SECRET = TEST_SECRET;

const NAME = 'Denise Roussel';
const EMAIL = 'denise.roussel@exemple.fr';
const MAILBOX = '/boite-aux-lettres';
const INVITATION = '/invitation/[jeton]';
const NEW_PASSWORD = '/connexion/nouveau/[jeton]';
const AT_DESK = ['accueil', 'animateur', 'referent-famille', 'direction'] as const;
/** Far beyond what a busy machine takes to send a mail. */
const LOOKS = 1_800;
const LOOK_MS = 50;

type World = { origin: string; ledger: Ledger; cast: Cast; open: OpenVisitor };

/** A browser of its own: what is played there counts for whoever is named. */
function browser({ open, ledger }: World): (who: Somebody) => Player {
	const has = { ...newcomer(), ledger, visitor: open(PASSER_BY), enter: async () => {} };
	return (who) => new Player(who, has);
}

/** A direction is invited and makes her desk; the others take it in turn; she forgets, she returns. */
export function comingByTheDoor(world: World): DoorStory[] {
	const hers = browser(world);
	const [outside, later] = [hers(PASSER_BY), browser(world)(PASSER_BY)];
	return [
		{ name: 'an invitation', play: () => acceptInvitation(world, outside) },
		{ name: 'a shared desk', play: () => shareDesk(world, hers) },
		{ name: 'a password forgotten', play: () => forgetPassword(outside, later) },
		{ name: 'a second place to work', play: () => workInTwoPlaces(world, later) },
		{ name: 'a link given by a colleague', play: () => comeByLink(world) }
	];
}

async function acceptInvitation(world: World, outside: Player): Promise<void> {
	const link = await invitationFor(world, outside, 'direction');
	await outside.playAt(link, { label: INVITATION });
	await outside.playAt(
		'/connexion/seconde-preuve',
		{ label: '/connexion/seconde-preuve ?/feuille' },
		{ label: '/connexion/seconde-preuve ?/verifier' }
	);
	await outside.playAt(
		'/connexion/seconde-preuve',
		{ label: '/connexion/seconde-preuve ?/montrer' },
		{ label: '/connexion/seconde-preuve ?/confirmer' }
	);
}

/** Her telephone, which gives the code, is the one of her first time. */
async function forgetPassword(before: Player, later: Player): Promise<void> {
	await later.playAt('/connexion/oubli', { label: '/connexion/oubli', meant: { adresse: EMAIL } });
	const reset = await linkIn(later, NEW_PASSWORD, []);
	await later.playAt(reset, { label: NEW_PASSWORD });
	await later.playAt('/connexion', { label: '/connexion', meant: { adresse: EMAIL } });
	const code = () => nextCodeOf(before.words.key);
	await later.playAt('/connexion/code', { label: '/connexion/code', meant: { code } });
}

/** She says where she is. */
async function workInTwoPlaces(world: World, later: Player): Promise<void> {
	await later.playAt(await invitationFor(world, later, 'animateur'), { label: INVITATION });
	await later.playAt('/connexion/lieu', { label: '/connexion/lieu' });
}

async function shareDesk(world: World, hers: (who: Somebody) => Player): Promise<void> {
	const [outside, direction] = [hers(PASSER_BY), hers('direction')];
	await direction.playAt('/equipe/poste', { label: '/equipe/poste ?/confiance' });
	await direction.playAt('/equipe/compte', { label: '/equipe/compte ?/pin' });
	const device = new Device(world.origin);
	await makePasskey(device, direction);
	await enterWithPasskey(device, browser(world)(PASSER_BY));
	await direction.playAt('/equipe/compte', { label: '/equipe/compte ?/oublier-cle' });
	for (const role of AT_DESK) {
		await outside.playAt('/equipe', { label: '/poste ?/verrouiller' });
		const id = role === 'direction' ? await membershipOf(NAME) : world.cast.memberOf(role).id;
		const meant = { personne: id, pin: PIN };
		await outside.playAt('/poste', { label: '/poste ?/entrer', meant });
		const typed = { who: id, page: '/equipe/ateliers/programme', field: 'alias', text: 'Le café' };
		const lines = JSON.stringify(typed);
		await hers(role).sendLines('/equipe/textes POST', '/equipe/textes', lines);
	}
}

async function comeByLink(world: World): Promise<void> {
	const secrets = await openSecrets('', { DECLIC_SECRET: SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	const { id } = world.cast.memberOf('accueil');
	const link = sealEntryLink(secrets.signIn, id, Temporal.Now.instant());
	await browser(world)(PASSER_BY).playAt(`/entrer/${link}`, { label: '/entrer/[jeton]' });
}

async function membershipOf(name: string): Promise<string> {
	const [found] = await askDatabase<{ id: string }>(
		`select m.id from memberships m join staff_members s on s.id = m.staff_id
		where s.display_name = $1 order by m.id limit 1`,
		[name]
	);
	return found?.id ?? '';
}

async function invitationFor(world: World, reader: Player, role: string): Promise<string> {
	await reader.visit(MAILBOX);
	const known = reader.atlas.of(INVITATION);
	const { cast } = world;
	const meant = { nom: NAME, adresse: EMAIL, role };
	await seek(
		cast.playerOf('direction'),
		{ label: '/equipe/personnes ?/inviter', meant },
		cast.whoPlays
	);
	return linkIn(reader, INVITATION, known);
}

/** The link that a mail has just brought: it leaves a moment after what it answers. */
async function linkIn(reader: Player, route: string, known: readonly string[]): Promise<string> {
	for (let looks = 0; looks < LOOKS; looks += 1) {
		await reader.visit(MAILBOX);
		const fresh = reader.atlas.of(route).find((address) => !known.includes(address));
		if (fresh) return fresh;
		await pause(LOOK_MS);
	}
	throw new Error(`no mail has brought a link to ${route}`);
}
