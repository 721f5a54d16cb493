import { type RawBuilder, sql } from 'kysely';
import { kept, type Holds } from '#lib/platform/database/holds.ts';
import { eraseProjects } from './erase-projects.ts';

const ofProject = (what: RawBuilder<unknown>) =>
	sql`(select ${what} from projects p where p.id = t.project_id)`;
const ofVisit = (what: RawBuilder<unknown>) =>
	sql`(select ${what} from project_visits v where v.id = t.visit_id)`;

/** What `projects` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		projects: {
			word: 'projets',
			sense:
				'Personal projects, repair café, perfectionnement, FabLab, PANO: free forms, no fixed length.',
			keeps: 'type, titre, ce que la personne veut, jour de début',
			purpose: 'accompagner un projet',
			typed: ['title', 'wish'],
			until: 'mots\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy:
				'animation, référent famille, direction\u00a0; jamais l’accueil\u00a0; une collègue nommée d’un autre centre'
		},
		project_people: {
			word: 'personne d’un projet',
			sense: 'Who is in a project: one or several.',
			keeps: 'qui est dans le projet',
			purpose: 'savoir qui est attendu',
			until: 'sans fin (sujet anonyme)',
			goes: 'personne retirée',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { person_id: 'people' },
				title: 'Projets',
				hiddenFromDesk: true,
				left: 'Une date, sans nom\u00a0: le bilan compte les projets.',
				moved: ['projet', 'projets'],
				joined: {
					projet: ['Projet', ofProject(sql`p.title`)],
					sorte: ['Type', ofProject(sql`p.kind`)],
					souhait: ['Ce que la personne veut', ofProject(sql`p.wish`)]
				},
				columns: { recorded_at: kept('Noté le') }
			}
		},
		project_animators: {
			word: 'animatrice d’un projet',
			sense: 'Who of the centre follows a project.',
			keeps: 'qui suit le projet (équipe)',
			purpose: 'savoir qui',
			goes: 'personne retirée',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		project_grants: {
			word: 'accès à un projet',
			sense: 'A named colleague of another centre follows one project.',
			keeps: 'collègue d’un autre centre, nommée, et son centre',
			purpose: 'suivre un projet à deux centres',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		project_grant_endings: {
			word: 'accès fermé',
			sense: 'From now on she sees it no more.',
			keeps: 'accès fermé\u00a0: quand, par qui (équipe)',
			purpose: 'ne plus ouvrir',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		project_visits: {
			word: 'venue d’un projet',
			sense: 'The day, how long, what was done; counts as hours.',
			keeps: 'jour, minutes, ce qui a été fait, combien sans nom',
			purpose: 'compter les heures',
			typed: ['done'],
			until: 'mots\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy:
				'animation, référent famille, direction\u00a0; jamais l’accueil\u00a0; une collègue nommée d’un autre centre'
		},
		project_visit_people: {
			word: 'venue d’une personne',
			sense: 'Who came that day.',
			keeps: 'qui est venu',
			purpose: 'compter les heures',
			until: 'sans fin (sujet anonyme)',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil',
			person: {
				of: { person_id: 'people' },
				title: 'Venues pour un projet',
				hiddenFromDesk: true,
				left: 'Une date, sans nom\u00a0: le bilan compte les heures.',
				moved: ['venue pour un projet', 'venues pour un projet'],
				joined: {
					jour: ['Jour', ofVisit(sql`v.day`)],
					minutes: ['Minutes', ofVisit(sql`v.minutes`)],
					fait: ['Ce qui a été fait', ofVisit(sql`v.done`)]
				},
				columns: { recorded_at: kept('Noté le') }
			}
		},
		project_visit_undos: {
			word: 'venue de projet annulée',
			sense: 'Noted by mistake: it counts no more.',
			keeps: 'venue annulée\u00a0: quand, par qui (équipe)',
			purpose: 'corriger une erreur',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		repaired_devices: {
			word: 'objet à réparer',
			sense: 'A resident’s own thing at a repair café, and what came of it.',
			keeps: 'objet, panne, réparé ou non',
			purpose: 'compter les réparations',
			typed: ['brand', 'fault'],
			until: 'panne\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		project_outcomes: {
			word: 'fin d’un projet',
			sense: 'How it ended, or that it goes on after all; the last counts.',
			keeps: 'abouti, arrêté, passé à un autre lieu\u00a0; en quelques mots',
			purpose: 'dire ce que le projet est devenu',
			typed: ['words'],
			until: 'mots\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		},
		project_photos: {
			word: 'photo d’un projet',
			sense: 'A photo with the consent of those who may be recognised.',
			keeps: 'photo redessinée, description, accord',
			purpose: 'montrer ce qui a été fait',
			typed: ['alternative_text', 'consent_note'],
			until: 'retrait de l’accord, ou fin des noms du projet',
			goes: 'bouton «\u202fretirer\u202f»\u00a0; seul, la nuit\u00a0; effacement demandé',
			seenBy: 'animation, référent famille, direction\u00a0; jamais l’accueil'
		}
	},
	contacts: ({ these, dayOf }) => [
		sql`select w.person_id, v.day
		from project_visit_people w
		join project_visits v on v.id = w.visit_id
		where v.id not in (select visit_id from project_visit_undos) and ${these('w.person_id')}`,
		sql`select m.person_id, ${dayOf('m.recorded_at')} as day from project_people m
		where ${these('m.person_id')}`
	],
	years: (anyOf) => [
		sql`select w.person_id as id, extract(year from v.day)::integer as year
		from project_visit_people w join project_visits v on v.id = w.visit_id
		where w.person_id = ${anyOf}`
	],
	erase: eraseProjects
};
