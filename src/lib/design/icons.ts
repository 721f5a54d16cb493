/** A circle as a path, so that every icon is a list of strokes and nothing else. */
function ring(x: number, y: number, radius: number): string {
	return `M${x} ${y - radius}a${radius} ${radius} 0 1 0 0 ${2 * radius}a${radius} ${radius} 0 1 0 0 ${-2 * radius}z`;
}

const disc = ring(12, 12, 8.5);

/** Own drawings on a 24 × 24 grid, strokes of 2 with round ends. */
export const iconStrokes = {
	'arrow-left': ['M19.5 12h-15', 'M10.5 6l-6 6 6 6'],
	'arrow-right': ['M4.5 12h15', 'M13.5 6l6 6-6 6'],
	bell: ['M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15z', 'M10.5 20.5h3'],
	calendar: ['M4.5 6h15v14h-15z', 'M4.5 10.5h15', 'M8.5 3.5V7', 'M15.5 3.5V7'],
	chart: ['M5.5 19.5v-7', 'M12 19.5v-15', 'M18.5 19.5v-10', 'M3 19.5h18'],
	check: ['M4.5 12.5l5 5L19.5 7'],
	'check-circle': [disc, 'M8 12.3l2.8 2.8L16 9.5'],
	'chevron-right': ['M9.5 6l6 6-6 6'],
	clock: [disc, 'M12 7v5l3.5 2'],
	cross: ['M6 6l12 12', 'M18 6L6 18'],
	desk: [
		ring(12, 6.5, 2.5),
		'M7.5 14c.4-2.6 2-4 4.5-4s4.1 1.4 4.5 4',
		'M3.5 14h17',
		'M5.5 14v6h13v-6'
	],
	dot: [ring(12, 12, 4)],
	edit: ['M4.5 19.5l1-4L16 5l3 3L8.5 18.5z', 'M13.5 7.5l3 3'],
	exit: ['M13.5 4.5h-9v15h9', 'M10 12h10.5', 'M16.5 8l4 4-4 4'],
	export: ['M12 15V4', 'M7.5 8.5L12 4l4.5 4.5', 'M4.5 15.5v4h15v-4'],
	eye: [
		'M2.5 12c2.2-4 5.4-6 9.5-6s7.3 2 9.5 6c-2.2 4-5.4 6-9.5 6s-7.3-2-9.5-6z',
		ring(12, 12, 2.8)
	],
	file: ['M6 3.5h8l4.5 4.5v12.5H6z', 'M13.5 3.5v5h5'],
	help: [disc, 'M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8', 'M12 16.8v.01'],
	home: ['M3.5 11.5L12 4l8.5 7.5', 'M6 9.8v9.7h12V9.8', 'M10 19.5v-5h4v5'],
	import: ['M12 4v11', 'M7.5 10.5L12 15l4.5-4.5', 'M4.5 15.5v4h15v-4'],
	info: [disc, 'M12 11.5v5', 'M12 7.8v.01'],
	list: ['M9 6.5h11', 'M9 12h11', 'M9 17.5h11', 'M4.5 6.5v.01', 'M4.5 12v.01', 'M4.5 17.5v.01'],
	lock: ['M5.5 11h13v9.5h-13z', 'M8.5 11V7.5a3.5 3.5 0 0 1 7 0V11', 'M12 15v1.5'],
	map: ['M12 21c-4-4.5-6.5-7.8-6.5-11a6.5 6.5 0 0 1 13 0c0 3.2-2.5 6.5-6.5 11z', ring(12, 10, 2.3)],
	network: [
		ring(12, 5.8, 2.5),
		ring(5.5, 17.2, 2.5),
		ring(18.5, 17.2, 2.5),
		'M10.7 8l-3.9 7',
		'M13.3 8l3.9 7',
		'M8 17.2h8'
	],
	people: [
		ring(9, 8.5, 3),
		'M3 19.5c.5-3.6 2.8-5.5 6-5.5s5.5 1.9 6 5.5',
		'M15.5 5.8a3 3 0 0 1 0 5.4',
		'M17.5 14.4c2 .7 3.2 2.5 3.5 5.1'
	],
	person: [ring(12, 8, 3.5), 'M5 20c.6-4 3.4-6 7-6s6.4 2 7 6'],
	phone: [
		'M5.5 4h4l1.5 4.5-2 1.5c1 2.3 2.7 4 5 5l1.5-2 4.5 1.5v4c0 .8-.7 1.5-1.5 1.5C10.8 20 4 13.2 4 5.5 4 4.7 4.7 4 5.5 4z'
	],
	photo: ['M3.5 7.5h4L9 5h6l1.5 2.5h4v12h-17z', ring(12, 13, 3.5)],
	plus: ['M12 5v14', 'M5 12h14'],
	print: ['M7 8.5v-5h10v5', 'M7 17H3.5V8.5h17V17H17', 'M7 14h10v6.5H7z'],
	screen: ['M3.5 5h17v10.5h-17z', 'M8.5 19.5h7', 'M12 15.5v4'],
	search: [ring(10.5, 10.5, 6), 'M15 15l5.5 5.5'],
	spark: [
		'M12 3v4.5',
		'M12 16.5V21',
		'M3 12h4.5',
		'M16.5 12H21',
		'M5.6 5.6l2.9 2.9',
		'M15.5 15.5l2.9 2.9',
		'M18.4 5.6l-2.9 2.9',
		'M8.5 15.5l-2.9 2.9'
	],
	speech: ['M3.5 4.5h17v12h-9l-4.5 4v-4H3.5z', 'M8 8.8h8', 'M8 12.3h5'],
	stop: ['M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2z', 'M8 12h8'],
	swap: ['M7 4.5L3.5 8 7 11.5', 'M3.5 8h13', 'M17 12.5l3.5 3.5-3.5 3.5', 'M20.5 16h-13'],
	trash: ['M4.5 7h15', 'M9 7V4h6v3', 'M6.5 7l1 13h9l1-13', 'M10.5 11v5', 'M13.5 11v5'],
	undo: ['M8.5 5l-4 4 4 4', 'M4.5 9h9a5.5 5.5 0 0 1 0 11H9'],
	warning: ['M12 3.8L2.8 19.8h18.4z', 'M12 10v4.5', 'M12 17.2v.01']
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof iconStrokes;

export const iconNames = Object.keys(iconStrokes) as IconName[];
