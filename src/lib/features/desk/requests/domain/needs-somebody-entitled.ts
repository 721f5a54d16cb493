import { foldText } from '#lib/shared/person-name.ts';

export type WhyEntitled = 'cannot-learn' | 'right-stopping';

const RIGHT =
	'(?:droits?|allocations?|rsa|apl|aah|aspa|prime|indemnites?|chomage|pension|retraite|minimum vieillesse|css|c2s|complementaire|mutuelle|aides?|bourse|titre de sejour|recepisse|carte de sejour|dossier)';
const ENDS =
	'(?:s arrete(?:nt|r)?|s eteint|expire(?:nt|r)?|suspendue?s?|coupee?s?|supprimee?s?|radiee?s?|bloquee?s?|perdre|fin de droits?)';
const SOON =
	'(?:ce soir|demain|apres demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la fin (?:du mois|de la semaine|de semaine))';

/** Wordings of somebody who cannot learn it, on words without accents nor apostrophes. */
const CANNOT_LEARN = [
	'ne (?:sait|sais|peut|peux) (?:pas|plus|ni) (?:du tout |bien )?(?:lire|ecrire|apprendre)',
	'ne (?:lit|lis|ecrit|ecris) (?:pas|plus|ni)',
	'ne (?:voit|vois) (?:presque )?plus',
	'ne (?:voit|vois) pas (?:bien|clair)',
	'(?:lit|lis) (?:tres )?(?:mal|difficilement|avec difficulte)',
	'(?:du mal|difficultes?|peine) (?:a|pour|de) (?:lire|lecture)',
	'(?:illettree?|analphabete|aveugle|malvoyante?|mal voyante?|alzheimer)',
	'ne retient (?:rien|plus|pas)'
].map(whole);

/** Wordings of a right about to stop, or of a term that falls. */
const RIGHT_STOPPING = [
	`${RIGHT}(?: \\w+){0,5} ${ENDS}`,
	`${ENDS}(?: \\w+){0,5} ${RIGHT}`,
	`(?:avant|pour) ${SOON}`,
	'(?:dernier (?:jour|delai)|date limite|plus que \\w+ jours?|delai depasse)',
	'(?:expulsion|expulsee?|huissier|commissaire de justice|radiation|mise en demeure|majoration|majoree?)',
	'(?:urgent|urgente|urgence)'
].map(whole);

function whole(wording: string): RegExp {
	return new RegExp(`(?:^| )(?:${wording})(?: |$)`);
}

/**
 * Whether the words of a request say that teaching is not enough today: the person cannot learn, or a
 * right is about to stop. The desk is then led to somebody entitled (study-2.1, « exclus »; study-2.4);
 * nothing is blocked.
 */
export function needsSomebodyEntitled(words: string): WhyEntitled | null {
	const said = foldText(words.slice(0, 2000));
	if (RIGHT_STOPPING.some((wording) => wording.test(said))) return 'right-stopping';
	return CANNOT_LEARN.some((wording) => wording.test(said)) ? 'cannot-learn' : null;
}
