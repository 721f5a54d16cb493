import type { Account } from '#lib/platform/sms/account.ts';

type NameOf = Account['provider'];
type FieldOf<Name extends NameOf> = Exclude<
	keyof Extract<Account, { provider: Name }> & string,
	'provider' | 'secret'
>;

/** One thing that a provider asks for; a secret is typed, and never shown again. */
export type AccountField<Key extends string = string> = {
	key: Key;
	/** Of the form: what holds « secret » or « mot-de-passe » is written back nowhere. */
	name: string;
	label: string;
	hint?: string;
	isSecret?: true;
};

type Told = 'accuse' | 'reponse';
export type ProviderForm<Key extends string = string> = {
	label: string;
	fields: readonly AccountField<Key>[];
	/** Without a sender, it sends nothing; with one, a SIM sends nothing either. */
	sender: 'needed' | 'optional' | 'none';
	/** The addresses of ours to copy on its side, and where. */
	copied: readonly { told: Told; where: string; after?: string }[];
	/** Whether our secret is in them; otherwise what it tells is signed. */
	isKeyed: boolean;
	/** What whoever chooses it must know. */
	about?: string;
};

const password: AccountField<'password'> = {
	...{ key: 'password', name: 'mot-de-passe', label: 'Mot de passe', isSecret: true }
};
const username: AccountField<'username'> = {
	...{ key: 'username', name: 'identifiant', label: 'Identifiant' }
};
const addressAt = (hint: string): AccountField<'address'> => ({
	...{ key: 'address', name: 'passerelle', label: 'Adresse du fournisseur', hint }
});

/** What is asked for each provider: one more in `Account` asks for one more here. */
export const PROVIDER_FORMS: { readonly [Name in NameOf]: ProviderForm<FieldOf<Name>> } = {
	kannel: {
		label: 'Kannel, la passerelle du réseau',
		fields: [
			addressAt(
				'Par exemple https://sms.exemple.fr\u00a0: l’adresse de son sendsms, sans le chemin.'
			),
			username,
			password
		],
		sender: 'needed',
		copied: [
			{
				told: 'reponse',
				where:
					'Dans son groupe «\u202fsms-service\u202f», «\u202fget-url\u202f», avec «\u202fmax-messages = 0\u202f»',
				after: '&from=%p&to=%P&id=%I&charset=%C&coding=%c&text=%b'
			}
		],
		isKeyed: true,
		about: 'L’adresse des accusés part avec chaque SMS\u00a0: il n’y a pas à l’écrire dans Kannel.'
	},
	ovh: {
		label: 'OVHcloud',
		fields: [
			addressAt('En France\u00a0: https://eu.api.ovh.com/1.0'),
			{ key: 'service', name: 'compte-sms', label: 'Compte SMS', hint: 'Comme sms-ab12345-1.' },
			{
				...{ key: 'applicationKey', name: 'secret-cle', label: 'Clé d’application' },
				isSecret: true
			},
			{
				...{ key: 'applicationSecret', name: 'secret-application' },
				...{ label: 'Secret d’application', isSecret: true }
			},
			{
				...{ key: 'consumerKey', name: 'secret-consommateur', label: 'Clé de consommateur' },
				isSecret: true
			}
		],
		sender: 'optional',
		copied: [
			{ told: 'accuse', where: 'Sur votre compte SMS OVHcloud, «\u202fURL de callback\u202f»' }
		],
		isKeyed: true,
		about: 'Les réponses se lisent sur votre compte OVHcloud\u00a0: Déclic ne les reçoit pas.'
	},
	smpp: {
		label: 'Une ligne SMPP de votre opérateur',
		fields: [
			addressAt('Par exemple smpps://smsc.exemple.fr:3550, comme l’opérateur la donne.'),
			{ key: 'systemId', name: 'identifiant', label: 'Identifiant (system_id)' },
			password
		],
		sender: 'needed',
		copied: [],
		isKeyed: false,
		about: 'Accusés et réponses arrivent sur la même ligne : il n’y a aucune adresse à copier.'
	},
	brevo: {
		label: 'Brevo',
		fields: [
			addressAt('https://api.brevo.com/v3'),
			{ key: 'apiKey', name: 'secret-api', label: 'Clé API', isSecret: true }
		],
		sender: 'needed',
		copied: [
			{ told: 'reponse', where: 'Dans Brevo, «\u202fWebhooks\u202f», pour les réponses aux SMS' }
		],
		isKeyed: true,
		about: 'L’adresse des accusés part avec chaque SMS\u00a0: il n’y a pas à l’écrire dans Brevo.'
	},
	'android-gateway': {
		label: 'Un téléphone Android',
		fields: [
			addressAt('Celle que montre l’application du téléphone, en https.'),
			username,
			password,
			{
				...{ key: 'signingKey', name: 'secret-signature', label: 'Clé de signature' },
				...{ hint: 'Dans l’application\u00a0: «\u202fWebhooks\u202f».', isSecret: true }
			}
		],
		sender: 'none',
		copied: [
			{ told: 'accuse', where: 'Pour sms:sent, sms:delivered et sms:failed' },
			{ told: 'reponse', where: 'Pour sms:received' }
		],
		isKeyed: false,
		about:
			'Aucun rappel ne part de lui-même par un téléphone\u00a0: le numéro d’une carte SIM est de personne à personne, et l’Arcep l’interdit aux automates (décisions n°\u00a02018-0881 et n°\u00a02022-1583). Il sert à essayer, ou à des messages qu’une personne écrit à la main. Les rappels vont dans la liste des personnes à appeler.'
	}
};

export const PROVIDER_NAMES = Object.keys(PROVIDER_FORMS) as NameOf[];

/** The provider of that name, as the page asks for it; null: none of ours. */
export function providerFormOf(name: string): (ProviderForm & { name: NameOf }) | null {
	const known = PROVIDER_NAMES.find((one) => one === name);
	return known ? { ...PROVIDER_FORMS[known], name: known } : null;
}
