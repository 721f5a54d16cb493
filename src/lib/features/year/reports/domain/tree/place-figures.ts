/** What was done for the places in figures, each with how it is counted (docs/report-rules.md). */
import type { PlaceYear } from '../count/place-year.ts';

export type PlaceFigure = {
	key: string;
	label: string;
	value: number;
	unit: 'count';
	/** What is counted: « lieux », « réponses ». */
	counted: string;
	explanation: string;
};

/** Those of which nothing happened are left out, and so is what a few people did. */
export function placeFigures(places: PlaceYear): PlaceFigure[] {
	const lieux = 'lieux';
	return [
		figure('kept', 'Lieux dans l’annuaire', places.kept, {
			counted: lieux,
			explanation:
				'ceux de la commune du centre, et ceux qu’il a ajoutés, montrés au public le jour du compte'
		}),
		figure('verified', 'dont vérifiés dans l’année', places.verified, {
			counted: lieux,
			explanation: 'par l’équipe ou par le lieu lui-même\u00a0; un fichier repris ne vérifie rien'
		}),
		figure('stale', 'dont à vérifier', places.stale, {
			counted: lieux,
			explanation:
				'personne n’a regardé depuis plus longtemps que leur sorte ne tient\u00a0: un, trois, six ou douze mois'
		}),
		figure('added', 'Lieux ajoutés par le centre', places.added, {
			counted: lieux,
			explanation: 'dans l’année, ceux qui sont partis depuis compris'
		}),
		figure('byAmbassadors', 'dont par des habitants', places.byAmbassadors ?? 0, {
			counted: lieux,
			explanation: 'fiches d’ambassadeurs que l’équipe a lues, puis ajoutées'
		}),
		figure('byOwners', 'Réponses des lieux', places.byOwners ?? 0, {
			counted: 'réponses',
			explanation:
				'par le lien envoyé\u00a0: «\u202ftout est juste\u202f», ou une correction reprise'
		}),
		figure('misses', 'Besoins cherchés et jamais trouvés', places.misses, {
			counted: 'besoins',
			explanation:
				'dans tout le réseau, à partir de vingt fois dans un mois\u00a0; les recherches elles-mêmes ne sont pas comptées'
		})
	].filter(({ value }) => value > 0);
}

function figure(
	key: string,
	label: string,
	value: number,
	said: { counted: string; explanation: string }
): PlaceFigure {
	return { key, label, value, unit: 'count', ...said };
}
