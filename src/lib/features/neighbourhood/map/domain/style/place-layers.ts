import { DOOR_THEMES, OTHER_THEME, POINT_THEMES } from '../point-themes.ts';
import { FONT, HALO, INK, type Layer, layer, LETTERS_PX } from './layer.ts';

/** Places pressed close together are one circle that says how many. */
const CLUSTER_PX = 50;

/** The points of the answer, gathered where they are close. */
export const placesSource = (size: number) => ({
	type: 'geojson',
	data: '/carte/lieux.geojson',
	cluster: true,
	clusterRadius: CLUSTER_PX * size
});

const isCluster = ['has', 'point_count'];
/** What belongs to a kind: a colour or a letter. */
const byKind = (told: (theme: { letter: string; colour: string }) => string) => [
	'match',
	['get', 'k'],
	...[...POINT_THEMES, ...DOOR_THEMES].flatMap((theme) => [[...theme.kinds], told(theme)]),
	told(OTHER_THEME)
];

/** Circles that say how many, then points with the letter of their kind, then names. */
export function placeLayers(size: number): Layer[] {
	const letters = LETTERS_PX * size;
	const round = { 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2 };
	const inside = { 'text-font': FONT, 'text-allow-overlap': true };
	return [
		layer(
			'clusters',
			'circle',
			'places',
			{
				'circle-color': INK,
				'circle-radius': [
					'step',
					['get', 'point_count'],
					18 * size,
					100,
					22 * size,
					1000,
					28 * size
				],
				...round
			},
			{ filter: isCluster }
		),
		layer(
			'cluster-counts',
			'symbol',
			'places',
			{ 'text-color': '#ffffff' },
			{
				filter: isCluster,
				layout: {
					'text-field': ['to-string', ['get', 'point_count']],
					'text-size': letters,
					...inside
				}
			}
		),
		layer(
			'points',
			'circle',
			'places',
			{
				'circle-color': byKind(({ colour }) => colour),
				'circle-radius': 14 * size,
				...round
			},
			{ filter: ['!', isCluster] }
		),
		layer(
			'point-letters',
			'symbol',
			'places',
			{ 'text-color': '#ffffff' },
			{
				filter: ['!', isCluster],
				layout: { 'text-field': byKind(({ letter }) => letter), 'text-size': letters, ...inside }
			}
		),
		layer('point-names', 'symbol', 'places', HALO, {
			filter: ['!', isCluster],
			minzoom: 14,
			layout: {
				'text-field': ['get', 'n'],
				'text-font': FONT,
				'text-size': letters,
				'text-anchor': 'top',
				'text-offset': [0, 1.1],
				'text-max-width': 12,
				'text-optional': true
			}
		})
	];
}
