import { sql } from 'kysely';
import { COUNTED, erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import { eraseReferralWords, eraseUnnamedReferralWords } from './erase-words.ts';

/** What `partners` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		partners: {
			word: 'partenaire',
			sense: 'Who else can help: CCAS, CAF, France Travail, mairie, another centre.',
			keeps: 'organisme, contact professionnel, horaires',
			purpose: 'orienter',
			typed: ['name', 'what_for', 'contact_name', 'address', 'hours'],
			until: 'tant qu’il est utile',
			goes: 'à la main'
		},
		partner_aliases: {
			word: 'autre nom d’un partenaire',
			sense: 'How people call them.',
			keeps: 'comment on le nomme',
			purpose: 'reconnaître un partenaire',
			typed: ['alias']
		},
		partner_verifications: {
			word: 'vérification d’un partenaire',
			sense: 'Somebody checked that address and hours are still true.',
			keeps: 'qui a vérifié, quand (équipe)',
			purpose: 'savoir si c’est à jour'
		},
		partner_removals: {
			word: 'partenaire retiré',
			sense: 'No longer proposed.',
			keeps: 'retiré du répertoire',
			purpose: 'ne plus le proposer',
			goes: 'partenaire remis'
		},
		partner_entrances: {
			word: 'porte d’un partenaire',
			sense:
				'One way in at a partner: training, getting back to work, making things; with its dates.',
			keeps: 'porte d’un partenaire\u00a0: ce qu’on y trouve, de quand à quand',
			purpose: 'orienter au bon endroit',
			typed: ['name', 'what_for'],
			goes: 'porte corrigée'
		},
		referrals: {
			word: 'orientation',
			sense: 'Somebody sent to a partner, handed over to somebody entitled, or sent here by one.',
			keeps: 'ce qui est transmis, mot pour mot, avec l’accord',
			purpose: 'orienter',
			typed: ['told', 'bring'],
			until: 'texte\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'équipe\u00a0; le partenaire, par son lien',
			person: {
				of: { person_id: 'people' },
				title: 'Orientations',
				left: COUNTED,
				moved: ['orientation', 'orientations'],
				joined: {
					partenaire: [
						'Partenaire',
						sql`(select p.name from partners p where p.id = t.partner_id)`
					],
					porte: ['Porte', sql`(select e.name from partner_entrances e where e.id = t.entrance_id)`]
				},
				columns: {
					direction: kept('Sens', { out: 'vers le partenaire', in: 'reçue du partenaire' }),
					kind: kept('Type', {
						referral: 'orientation',
						handover: 'confiée à quelqu’un d’habilité'
					}),
					told: erased('Ce qui est transmis'),
					bring: erased('À apporter'),
					agreed_at: kept('Accord donné le'),
					due_on: kept('À revoir le'),
					recorded_at: kept('Noté le')
				}
			}
		},
		referral_answers: {
			word: 'réponse à une orientation',
			sense: 'Reçu, accepté (avec un rendez-vous proposé), décliné avec sa raison, terminé.',
			keeps: 'reçu, accepté et rendez-vous proposé, décliné et raison, terminé',
			purpose: 'suivre',
			typed: ['reason', 'appointment_place'],
			until: 'raison, rendez-vous\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'équipe\u00a0; le partenaire, par son lien',
			person: {
				of: { referral_id: 'referrals' },
				title: 'Réponses du partenaire',
				left: COUNTED,
				columns: {
					answer: kept('Réponse', {
						received: 'reçue',
						accepted: 'acceptée',
						declined: 'déclinée',
						done: 'faite'
					}),
					reason: erased('Raison'),
					appointment_on: erased('Rendez-vous proposé le'),
					appointment_at: erased('Heure du rendez-vous'),
					appointment_place: erased('Où, ou qui demander'),
					via: kept('Par', { link: 'son lien', desk: 'l’accueil' }),
					recorded_at: kept('Noté le')
				}
			}
		},
		partner_links: {
			word: 'lien de partenaire',
			sense: 'A signed link that expires: one referral, a door, or what became of somebody.',
			keeps: 'lien signé et sa fin',
			purpose: 'répondre sans compte',
			until: 'sans fin (sans nom)',
			seenBy: 'personne',
			person: {
				of: { referral_id: 'referrals' },
				title: 'Liens donnés au partenaire',
				left: 'Le lien n’ouvre que des mots effacés.',
				columns: {
					opens: kept('Ouvre', {
						referral: 'l’orientation',
						door: 'une porte',
						'follow-up': 'la suite'
					}),
					expires_at: kept('Jusqu’au'),
					recorded_at: kept('Noté le')
				}
			}
		},
		partner_link_revocations: {
			word: 'lien fermé',
			sense: 'It opens nothing any more.',
			keeps: 'lien fermé',
			purpose: 'ne plus ouvrir',
			person: {
				of: { link_id: 'partner_links' },
				title: 'Liens fermés',
				left: COUNTED,
				columns: { recorded_at: kept('Noté le') }
			}
		},
		partner_link_openings: {
			word: 'ouverture d’un lien',
			sense: 'The browser it belongs to from then on.',
			keeps: 'empreinte du navigateur qui a ouvert',
			purpose: 'un lien transféré ne montre rien',
			until: 'sans fin (sans nom)',
			seenBy: 'personne',
			person: {
				of: { link_id: 'partner_links' },
				title: 'Liens ouverts',
				left: 'Le navigateur est celui du partenaire.',
				columns: {
					browser_digest: kept('Empreinte du navigateur du partenaire'),
					recorded_at: kept('Noté le')
				}
			}
		},
		partner_link_mailings: {
			word: 'courriel d’un lien',
			sense: 'The mail that carries it: «\u202fCourriel en route\u202f».',
			keeps: 'quel courriel porte un lien',
			purpose: 'dire ce qui est parti',
			until: 'sans fin (sans nom)',
			person: {
				of: { link_id: 'partner_links' },
				title: 'Liens envoyés au partenaire par courriel',
				left: 'Le courriel est celui du partenaire\u00a0: rien de la personne n’y est.',
				columns: { recorded_at: kept('Mis en route le') }
			}
		},
		partner_link_mail_ends: {
			word: 'sort d’un courriel',
			sense:
				'It left, or never will: «\u202fEnvoyé par courriel\u202f», «\u202fn’est pas parti\u202f».',
			keeps: 'parti quand, ou non parti',
			purpose: 'dire ce qui est parti',
			until: 'sans fin (sans nom)',
			person: {
				of: { link_id: 'partner_links' },
				title: 'Ce que ces courriels sont devenus',
				left: 'Le courriel est celui du partenaire\u00a0: rien de la personne n’y est.',
				columns: {
					ended: kept('Suite', { sent: 'parti', failed: 'pas parti' }),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	contacts: ({ these, dayOf }) => [
		sql`select f.person_id, greatest(${dayOf('f.recorded_at')}, ${dayOf('x.recorded_at')}) as day
		from referrals f left join referral_answers x on x.referral_id = f.id
		where f.person_id is not null and ${these('f.person_id')}`
	],
	erase: eraseReferralWords,
	erasePast: (db, { timeZone, today }) => {
		const before = Temporal.PlainDate.from(oldestKeptContact(today));
		return eraseUnnamedReferralWords(db, before.toZonedDateTime(timeZone).toInstant());
	}
};
