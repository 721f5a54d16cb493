import type { Holds } from '#lib/platform/database/holds.ts';

/** What `keys` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		invitations: {
			word: 'invitation',
			sense: 'An e-mail address and the role that waits for it.',
			keeps: 'adresse, nom, rôle\u00a0; empreinte du lien',
			purpose: 'inviter',
			typed: ['email', 'display_name'],
			until: 'valable 7 jours',
			goes: 'à la main (ne s’ouvre plus)',
			seenBy: 'direction, administration'
		},
		key_devices: {
			word: 'appareil',
			sense: 'A browser that somebody signed in from.',
			keeps: 'navigateur, par empreinte',
			purpose: 'reconnaître l’appareil',
			until: '365 jours',
			goes: 'seul, sauf poste du centre',
			seenBy: 'elle-même'
		},
		key_device_people: {
			word: 'appareil connu',
			sense: 'Who signed in from it, and when she gave a second proof there.',
			keeps: 'qui est entrée de là',
			purpose: 'reconnaître l’appareil',
			until: 'comme l’appareil',
			goes: 'avec l’appareil',
			seenBy: 'elle-même'
		},
		key_holders: {
			word: 'porteuse d’une clé',
			sense: 'A colleague with an address and a password, as better-auth keeps her.',
			keeps: 'adresse électronique, nom',
			purpose: 'entrer',
			typed: ['name', 'email'],
			until: 'à fixer par la direction',
			goes: 'à la main',
			seenBy: 'personne'
		},
		key_accounts: {
			word: 'mot de passe',
			sense: 'Its digest, or the provider she comes from.',
			keeps: 'empreinte du mot de passe (scrypt)',
			purpose: 'entrer',
			until: 'comme le compte',
			goes: 'avec le compte',
			seenBy: 'personne'
		},
		key_sign_ins: {
			word: 'connexion',
			sense: 'Somebody signed in on a device, in one place, for a working day.',
			keeps: 'connexion, appareil, moyen\u00a0; aucune adresse IP',
			purpose: 'rester connecté',
			until: '12 heures',
			goes: 'seul, chaque nuit\u00a0; déconnexion',
			seenBy: 'elle-même'
		},
		key_verifications: {
			word: 'vérification en cours',
			sense: 'A short-lived fact of the door: a reset link, a second proof awaited.',
			keeps: 'lien ou défi de quelques minutes',
			purpose: 'mot de passe, seconde preuve',
			until: '30 minutes\u00a0; dispense\u00a0: 30 jours',
			goes: 'seul, chaque nuit',
			seenBy: 'personne'
		},
		key_second_factors: {
			word: 'seconde preuve',
			sense: 'The application that gives her codes, and her recovery codes, encrypted.',
			keeps: 'seconde preuve et codes de secours, chiffrés',
			purpose: 'entrer',
			until: 'comme le compte',
			goes: 'avec le compte',
			seenBy: 'personne'
		},
		key_passkeys: {
			word: 'clé d’accès',
			sense: 'A passkey: the device itself proves who she is.',
			keeps: 'clé publique, nom de l’appareil',
			purpose: 'entrer',
			typed: ['label'],
			until: 'comme le compte',
			goes: 'avec le compte',
			seenBy: 'elle-même'
		},
		key_attempts: {
			word: 'essai',
			sense: 'A failure of the last quarter of an hour, by digest.',
			keeps: 'essai manqué, par empreinte',
			purpose: 'freiner les essais',
			until: '24 heures',
			goes: 'seul, chaque nuit',
			seenBy: 'personne'
		},
		key_desks: {
			word: 'poste partagé',
			sense: 'A computer the direction trusts, where the team switches by PIN.',
			keeps: 'poste partagé, qui l’a déclaré',
			purpose: 'poste partagé',
			typed: ['label'],
			until: 'tant que la direction s’y fie',
			goes: 'avec l’appareil',
			seenBy: 'direction'
		},
		key_pins: {
			word: 'code PIN',
			sense: 'Six figures, worth something at a trusted desk only.',
			keeps: 'empreinte du code PIN (Argon2id)',
			purpose: 'poste partagé',
			until: 'comme le compte',
			goes: 'avec le compte',
			seenBy: 'personne'
		},
		key_entry_uses: {
			word: 'lien d’entrée utilisé',
			sense: 'A link made on the machine opened once, by digest.',
			keeps: 'empreinte d’un lien d’entrée qui a servi',
			purpose: 'un lien ne sert qu’une fois',
			until: '24 heures',
			goes: 'seul, chaque nuit',
			seenBy: 'personne'
		},
		second_proof_delays: {
			word: 'délai laissé',
			sense: 'Seven days a direction leaves a colleague before a second proof is asked of her.',
			keeps: 'sept jours laissés à un membre de l’équipe, par qui',
			purpose: 'entrer sans seconde preuve',
			seenBy: 'direction'
		},
		kept_texts: {
			word: 'texte gardé',
			sense: 'What somebody is typing, kept for her alone while the desk is locked.',
			keeps: 'texte en cours de frappe, chiffré',
			purpose: 'poste verrouillé',
			until: '48 heures',
			goes: 'seul, chaque nuit\u00a0; formulaire envoyé',
			seenBy: 'elle-même'
		},
		kept_forms: {
			word: 'saisie gardée',
			sense: 'A form sent once the sign-in had ended, given back to her who sent it.',
			keeps: 'formulaire envoyé, chiffré',
			purpose: 'connexion finie entre-temps',
			until: '2 heures',
			goes: 'seul, chaque nuit\u00a0; formulaire renvoyé',
			seenBy: 'elle-même'
		}
	}
};
