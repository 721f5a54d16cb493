import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { nameLeadsInside } from '#lib/platform/inside-addresses.ts';
import { openProvider } from '#lib/platform/sms/providers/open-provider.ts';
import { LEADS_INSIDE } from '#lib/platform/sms/providers/provider-way.ts';
import { canSendAs } from '#lib/platform/sms/providers/sender-name.ts';
import { Account } from '#lib/platform/sms/account.ts';
import { openAccount, sealAccount } from '#lib/platform/sms/keys/seal-account.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { type ProviderForm, providerFormOf } from '../domain/provider-forms.ts';
import { lastProviderRow, type ProviderRow, type SettingsWorld } from './provider-settings.ts';

/** By whom, under which name, at what price and how fast; and while one tries, to which number. */
export type NewProvider = {
	provider: string;
	/** As typed, by field of the form; a key left empty stays the one that is recorded. */
	typed: Readonly<Record<string, string>>;
	sender: string | null;
	stagingNumber: string | null;
	centsPerSms: number;
	aSecond: number;
};

/** Set; `secret`: ours, new, to be told once in the addresses that the provider calls. */
export type ProviderSet = { set: string; secret: string | null };

/** Who sends from now on: a line each change, and no key in any of them that opens by itself. */
export async function setProvider(
	db: Db,
	world: SettingsWorld,
	{ provider, typed, sender, ...rest }: NewProvider
): Promise<ProviderSet | Refusal<'provider' | 'account' | 'sms-address' | 'sender'>> {
	const form = providerFormOf(provider);
	if (!form) return refuse('provider', 'Choisissez par qui les SMS partent.');
	const row = await lastProviderRow(db);
	const kept = row?.provider === provider ? openedOf(row, world) : null;
	const missing = form.fields.filter(({ name, isSecret, key }) => {
		return !typed[name]?.trim() && !(isSecret && kept?.[key]);
	});
	if (missing.length > 0) {
		const names = missing.map(({ label }) => `«\u202f${label}\u202f»`).join(', ');
		return refuse('account', `Il manque ${names}.`);
	}
	const secret = kept?.secret ?? newSecret();
	const said = form.fields.map(({ key, name }) => [key, typed[name]?.trim() || kept?.[key]]);
	const account = v.safeParse(Account, { ...Object.fromEntries(said), provider, secret });
	if (!account.success) return refuse('account', 'Une de ces réponses est trop longue.');
	const opened = openProvider(account.output, world);
	if ('refusal' in opened) return opened;
	const { hostname } = new URL(account.output.address);
	if (await nameLeadsInside(hostname, world.ownNetworks ?? null)) return LEADS_INSIDE;
	const wrong = refuseSender(sender, form, canSendAs(sender, opened.capabilities));
	if (wrong) return wrong;
	const sealed = sealAccount(world.secrets, account.output);
	const id = await writeRow(db, { ...rest, provider, sender, sealed });
	return { set: id, secret: kept ? null : secret };
}

/** Other addresses than those that were told: whoever knows the former ones opens nothing any more. */
export async function renewAddresses(
	db: Db,
	world: SettingsWorld
): Promise<{ set: string; secret: string; provider: string } | Refusal<'not-open'>> {
	const row = await lastProviderRow(db);
	const account = row && (openedOf(row, world) as Account | null);
	if (!row || !account) {
		return refuse('not-open', 'Enregistrez d’abord le fournisseur, avec ses clés.');
	}
	const secret = newSecret();
	const sealed = sealAccount(world.secrets, { ...account, secret });
	return { set: await writeRow(db, { ...row, sealed }), secret, provider: row.provider };
}

/** Nobody sends any more: reminders go to whoever calls. */
export async function removeProvider(db: Db): Promise<{ removed: string }> {
	const row = await lastProviderRow(db);
	const rest = { centsPerSms: row?.centsPerSms ?? 0, aSecond: row?.aSecond ?? 1 };
	const none = { provider: 'none', sender: null, sealed: null, stagingNumber: null };
	return { removed: await writeRow(db, { ...none, ...rest }) };
}

/** Long enough that nobody finds it, of signs that every provider leaves as they are. */
const newSecret = () => randomBytes(24).toString('base64url');

function openedOf(
	{ sealed }: ProviderRow,
	{ secrets }: SettingsWorld
): Readonly<Record<string, string>> | null {
	return sealed && openAccount(secrets, sealed);
}

function refuseSender(
	sender: string | null,
	form: ProviderForm,
	isCarried: boolean
): Refusal<'sender'> | null {
	if (sender === null && form.sender === 'needed') {
		return refuse('sender', 'Ce fournisseur demande un expéditeur.');
	}
	if (sender !== null && form.sender === 'none') {
		return refuse('sender', 'Un téléphone montre son numéro\u00a0: laissez l’expéditeur vide.');
	}
	if (isCarried) return null;
	return refuse(
		'sender',
		'Un nom de 3 à 11 lettres ou chiffres, sans accent ni espace, avec une lettre au moins\u00a0; ou un numéro court de cinq chiffres, en 36 ou 38.'
	);
}

async function writeRow(db: Db, row: Omit<ProviderRow, 'id' | 'recordedAt'>): Promise<string> {
	const { id } = await db
		.insertInto('sms_providers')
		.values({
			...{ provider: row.provider, sender: row.sender, sealed: row.sealed },
			...{ staging_number: row.stagingNumber, a_second: row.aSecond },
			cents_per_sms: row.centsPerSms,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'set', kind: 'sms-provider', id, centreId: null });
	return id;
}
