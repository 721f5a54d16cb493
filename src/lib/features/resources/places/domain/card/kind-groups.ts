import { FIRST_KINDS, kindLabel, PLACE_KINDS } from '../facts/kinds.ts';

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
	[
		'Mairies, État, collectivités',
		['MUNI', 'EPCI', 'CC', 'CD', 'DEPT', 'REG', 'PREF', 'CFP', 'DEETS', 'DIPLP', 'CCONS']
	],
	[
		'Droits, démarches, accueil social',
		[
			...['RFS', 'MSAP', 'PIMMS', 'PAD', 'PI', 'LA_POSTE', 'CAF', 'CPAM', 'MSA', 'CCAS', 'CIAS'],
			...['MDS', 'CDAS', 'CMS', 'UDAF', 'CIDFF', 'MDPH', 'FAIS']
		]
	],
	[
		'Quartier, culture, jeunesse',
		[
			...['CS', 'CSC', 'EVS', 'MQ', 'MDH', 'MJC', 'BIB', 'RELAIS_LECTURE', 'ASSO', 'PIJ_BIJ'],
			...['TIERS_LIEUX', 'FABLAB', 'FABRIQUE', 'RESSOURCERIE', 'ES', 'ESS']
		]
	],
	['Ordinateurs et internet', ['EPN', 'EPI', 'ENM']],
	[
		'Emploi, formation',
		[
			...['FT', 'ML', 'CAP_EMPLOI', 'MDE', 'MDEF', 'CITMET', 'AFPA', 'OF', 'E2C', 'EPIDE', 'PLIE'],
			...['GEIQ', 'ASSO_CHOMEUR', 'ACI', 'ACIPHC', 'AI', 'EI', 'EITI', 'ETTI', 'EA', 'EATT'],
			...['ESAT', 'AVIP', 'CAVA', 'OPCS', 'ODC']
		]
	],
	['Santé', ['CMP', 'CSAPA', 'CAARUD']],
	[
		'Logement, hébergement, protection',
		[
			...['CHRS', 'CHU', 'HUDA', 'CADA', 'CPH', 'PENSION', 'RS_FJT', 'OACAS', 'OIL', 'ASE', 'PJJ'],
			...['PREVENTION', 'SCP', 'SPIP']
		]
	],
	['Autre', ['Autre']]
];

const optionOf = (code: string) => ({ value: code, label: kindLabel(code) });
const grouped = new Set(GROUPS.flatMap(([, codes]) => codes));
const isAlone = ({ code }: { code: string }) => !grouped.has(code);

/** The kinds to choose from: those of every week first, then the whole national list, by what people seek there. */
export const KIND_GROUPS = [
	{
		label: 'Les plus courants',
		options: FIRST_KINDS.filter(({ code }) => code !== 'Autre').map(({ code }) => optionOf(code))
	},
	...GROUPS.map(([label, codes]) => ({ label, options: codes.map(optionOf) })),
	// A kind that the national list adds is there all the same, until somebody files it.
	...(PLACE_KINDS.some(isAlone)
		? [
				{
					label: 'Et aussi',
					options: PLACE_KINDS.filter(isAlone).map(({ code }) => optionOf(code))
				}
			]
		: [])
];
