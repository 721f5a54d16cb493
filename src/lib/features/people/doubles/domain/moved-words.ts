import { counted } from '#lib/shared/french-plural.ts';

/** What a line of each table is called, one and several. */
const NOUNS: Record<string, readonly [one: string, several: string]> = {
	enrolments: ['inscription', 'inscriptions'],
	attendances: ['présence', 'présences'],
	departures: ['départ', 'départs'],
	seance_tellings: ['changement de séance annoncé', 'changements de séance annoncés'],
	announced_absences: ['absence annoncée', 'absences annoncées'],
	absence_calls: ['appel après absences', 'appels après absences'],
	course_exits: ['fin de parcours', 'fins de parcours'],
	observations: ['observation', 'observations'],
	after_course_answers: ['appel des trois mois', 'appels des trois mois'],
	renewal_answers: ['renouvellement', 'renouvellements'],
	project_people: ['projet', 'projets'],
	project_visit_people: ['venue pour un projet', 'venues pour un projet'],
	machine_loans: ['prêt', 'prêts'],
	pick_ups: ['sortie d’enfant', 'sorties d’enfant'],
	person_calendar_links: ['adresse d’agenda', 'adresses d’agenda'],
	requests: ['demande', 'demandes'],
	pre_list_entries: ['place en pré-liste', 'places en pré-liste'],
	onward_steps: ['suite d’un arrêt', 'suites d’un arrêt'],
	drop_in_visits: ['passage sur un créneau', 'passages sur un créneau'],
	referrals: ['orientation', 'orientations'],
	person_phones: ['téléphone', 'téléphones'],
	person_emails: ['adresse électronique', 'adresses électroniques'],
	person_addresses: ['adresse postale', 'adresses postales'],
	letter_addressees: ['nom d’une lettre', 'noms de lettres'],
	convocations: ['convocation', 'convocations'],
	letter_run_people: ['lettre préparée', 'lettres préparées'],
	member_numbers: ['numéro d’adhérent', 'numéros d’adhérent'],
	person_notices: ['information donnée', 'informations données'],
	person_consents: ['accord ou refus', 'accords ou refus'],
	person_notes: ['note', 'notes'],
	phone_absences: ['« pas de téléphone »', '« pas de téléphone »'],
	responsible_adults: ['adulte responsable', 'adultes responsables'],
	person_identities: ['nom', 'noms'],
	placements: ['positionnement', 'positionnements'],
	told_levels: ['niveau dit', 'niveaux dits'],
	rights_requests: ['demande sur ses données', 'demandes sur ses données'],
	linked_people: ['lien avec un autre centre', 'liens avec un autre centre']
};

/** « 3 inscriptions »; a table added later is told without a name of its own. */
export function countedWords(table: string, count: number): string {
	const [one, several] = NOUNS[table] ?? ['autre ligne', 'autres lignes'];
	return counted(count, one, several);
}
