import type { Holds } from '#lib/platform/database/holds.ts';

/** What `kiosks` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		kiosks: {
			word: 'borne',
			sense: 'A screen in the lobby of a centre, for whoever comes in.',
			keeps: 'nom de la borne, aucun nom de personne',
			purpose: 'savoir quelle borne appelle, et laquelle compte',
			seenBy: 'équipe',
			typed: ['name']
		},
		kiosk_codes: {
			word: 'code d’installation d’une borne',
			sense: 'Enrols one machine, once, within ten minutes.',
			keeps: 'empreinte du code, fin, qui l’a demandé',
			purpose: 'installer une borne sans mot de passe',
			seenBy: 'personne\u00a0: le code est montré une fois'
		},
		kiosk_enrolments: {
			word: 'installation d’une borne',
			sense: 'A machine took the code: it is the kiosk, until another one comes or it is revoked.',
			keeps: 'empreinte du jeton de la machine, quand',
			purpose: 'reconnaître la borne',
			seenBy: 'direction'
		},
		kiosk_revocations: {
			word: 'révocation d’une borne',
			sense: 'From then on the machine that held the kiosk opens nothing.',
			keeps: 'quand, par qui',
			purpose: 'arrêter une machine volée ou remplacée',
			seenBy: 'direction'
		}
	}
};
