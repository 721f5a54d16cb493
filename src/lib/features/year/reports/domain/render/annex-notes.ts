/** What the annex says of itself, for whoever receives it without the report (docs/report-rules.md). */
import { formatDay, formatDuration, NBSP } from '../text/french.ts';
import type { Report } from '../figures/report.ts';
import { NOT_A_PROOF } from '../text/reminder-words.ts';

export type AnnexNote = { term: string; text: string };

/** The first sheet: what this is, until when, and how each figure is counted (docs/report-rules.md). */
export function annexNotes(
	report: Report,
	{ hasChosen, hasDesk = false }: { hasChosen: boolean; hasDesk?: boolean }
): AnnexNote[] {
	const until = formatDay(report.asOf);
	return [
		{ term: 'Centre', text: report.centre.name },
		{
			term: 'Données',
			text: report.closedOn
				? `Arrêtées au ${until}. L’année est close${NBSP}: ces chiffres ne bougeront plus.`
				: `Arrêtées au ${until}. L’année est ouverte${NBSP}: les chiffres suivent les registres.`
		},
		{
			term: 'Ce classeur',
			text: 'Les chiffres du bilan d’activité, un par ligne, et les séances qui les font. Aucun nom d’habitant n’y figure.'
		},
		{
			term: 'Feuille «\u202fChiffres\u202f»',
			text: `Une ligne par chiffre, avec son unité et son calcul. Les heures sont en décimales${NBSP}: 1,50 veut dire ${formatDuration(90)}.`
		},
		{
			term: 'Feuille «\u202fSéances\u202f»',
			text: `Une ligne par séance, tenue ou non. Les colonnes de pointage ne sont remplies que pour les séances tenues${NBSP}: leurs sommes sont celles des registres.`
		},
		...(hasChosen ? [CHOSEN] : []),
		...DEFINITIONS,
		...(report.free ? FREE_DEFINITIONS : []),
		...(hasDesk ? DESK_DEFINITIONS : []),
		...(report.reminders ? REMINDER_DEFINITIONS : []),
		...(report.kiosk ? KIOSK_DEFINITIONS : []),
		...(report.places ? PLACE_DEFINITIONS : []),
		...(report.voices ? VOICE_DEFINITIONS : [])
	];
}

const CHOSEN: AnnexNote = {
	term: 'Chiffre retenu par la direction',
	text: 'La direction a préféré ce chiffre à celui des registres. La somme des séances peut en différer.'
};

const DEFINITIONS: AnnexNote[] = [
	{
		term: 'Séance tenue',
		text: 'Une séance qui n’est pas annulée et qui a au moins un pointage. «\u202fSans pointage\u202f»\u00a0: elle n’a pas eu lieu, ou pas encore.'
	},
	{
		term: 'Cycle',
		text: 'Un passage d’une activité dans l’année. Il est tenu dès qu’une de ses séances l’est.'
	},
	{
		term: 'Personnes différentes',
		text: 'Les personnes inscrites à un cycle tenu, chacune une fois, même venue à plusieurs activités. Elles ne s’additionnent donc pas d’une activité à l’autre.'
	},
	{
		term: 'Nouvelles personnes',
		text: 'Celles qui n’ont aucun pointage, dans aucune activité du centre, avant le 1er janvier de l’année. Les autres sont déjà venues une année précédente.'
	},
	{
		term: 'En cumulé',
		text: 'Les inscrits de chaque cycle tenu, additionnés\u00a0: qui suit deux cycles compte deux fois.'
	},
	{
		term: 'Groupes',
		text: 'Les groupes dont une séance au moins a été tenue. «\u202fInscrits au groupe\u202f»\u00a0: les personnes différentes qui y ont été inscrites.'
	},
	{
		term: 'Heures de formation données',
		text: 'La durée réelle de chaque séance tenue, sinon sa durée prévue.'
	},
	{ term: 'Présences', text: 'Les présents et les retards des séances tenues.' },
	{
		term: 'Heures de formation reçues',
		text: 'Pour chaque présence, la durée de la séance moins les minutes de retard.'
	},
	{
		term: 'Assiduité',
		text: 'Les présences divisées par les pointages des séances tenues, de l’inscription à l’abandon. Une activité où l’on vient librement n’en a pas.'
	},
	{
		term: 'Abandons',
		text: 'Les inscriptions quittées, dans un cycle tenu. Une activité où l’on vient librement n’en a pas\u00a0: elle compte les venues.'
	}
];

const FREE_DEFINITIONS: AnnexNote[] = [
	{
		term: 'Projets suivis',
		text: 'Les projets ouverts, visités ou finis dans l’année. Les heures sont celles des venues, à part des heures de formation.'
	}
];

const DESK_DEFINITIONS: AnnexNote[] = [
	{
		term: 'Demandes de l’accueil',
		text: 'Chaque demande compte une fois, quelles que soient ses réponses. Une demande anonyme n’est pas une personne\u00a0: les deux ne s’additionnent jamais.'
	}
];

const KIOSK_DEFINITIONS: AnnexNote[] = [
	{
		term: 'Passage à la borne',
		text: 'Du premier écran à «\u202fJ’ai terminé\u202f», ou à dix minutes sans personne. Rien ne dit de qui\u00a0: une personne venue deux fois fait deux passages. Sans réseau, la borne sert encore et ne compte rien. Une semaine compte dans l’année de son lundi.'
	}
];

const PLACE_DEFINITIONS: AnnexNote[] = [
	{
		term: 'Lieux dans l’annuaire',
		text: 'Ceux de la commune du centre, et ceux qu’il a ajoutés, montrés au public le jour du compte. L’annuaire est celui du réseau\u00a0: d’un centre à l’autre, ils ne s’additionnent pas. Ce qui est cherché n’est gardé nulle part, sauf un besoin jamais trouvé, à partir de vingt fois dans un mois. Ce que moins de onze réponses disent n’est pas dit.'
	}
];

const VOICE_DEFINITIONS: AnnexNote[] = [
	{
		term: 'Messages des habitants',
		text: 'Reçus\u00a0: par le site, la borne ou un papier, publiés ou non, sans ce qui est encore à vérifier. Publiés\u00a0: montrés à tous le jour du compte. Personne ne dit son nom\u00a0: un message n’est pas une personne. Moins de onze messages reçus, signalements ou recours ne sont pas dits.'
	}
];

const REMINDER_DEFINITIONS: AnnexNote[] = [
	{
		term: 'SMS de rappel',
		text: 'Envoyés\u00a0: ceux que l’opérateur a pris. Reçus\u00a0: ceux qu’il dit arrivés. Payés\u00a0: un long texte en vaut plusieurs, et une confirmation d’arrêt compte aussi.'
	},
	{
		term: 'Avec ou sans rappel',
		text: `Les dates de démarches passées dans l’année. Avec un rappel\u00a0: un SMS ou un e-mail est parti pour cette date. À temps\u00a0: notée faite au plus tard le jour dit. ${NOT_A_PROOF}`
	}
];
