import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, LegendComponent, SVGRenderer]);
// A server has no letters to measure. The engine supposes narrow ones, and a page that stands alone is
// read in the letters of each machine: in wide ones, the beginning of a long name was cut.
echarts.setPlatformAPI({
	measureText: (text, font = '') => ({
		width: widthInWideLetters(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? WORDS_SIZE))
	})
});

export type ChartDrawing = {
	/** `columns` stand, `bars` lie: long category names need bars. */
	shape: 'columns' | 'bars';
	categories: readonly string[];
	series: readonly { name: string; values: readonly number[]; colour: string }[];
	/** Ink of words and lines; a CSS value, so that dark mode follows. */
	ink: string;
	/** A telephone, or 400 % zoom: a narrow drawing keeps its words readable. */
	narrow?: boolean;
};

const WIDTH = { wide: 720, narrow: 320 };
const ROW = 44;
/** Pixels. */
const WORDS_SIZE = 15;

/**
 * Draws a chart on the server as an SVG text without script. It is decoration: the caller gives
 * its title, its summary and its table in words beside it.
 */
export function drawChart(drawing: ChartDrawing): string {
	const lying = drawing.shape === 'bars' || drawing.narrow === true;
	const width = drawing.narrow ? WIDTH.narrow : WIDTH.wide;
	const height = lying
		? Math.round(60 + drawing.categories.length * ROW * Math.max(1, drawing.series.length * 0.7))
		: 320;
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption(optionsOf(drawing, lying));
		return decorative(chart.renderToSVGString());
	} finally {
		// Undisposed, a chart keeps the process alive.
		chart.dispose();
	}
}

function optionsOf(drawing: ChartDrawing, lying: boolean) {
	const words = { color: drawing.ink, fontSize: WORDS_SIZE, fontFamily: 'inherit' };
	const names = {
		type: 'category' as const,
		data: [...drawing.categories],
		inverse: lying,
		axisLabel: {
			...words,
			interval: 0,
			...(drawing.narrow ? { width: 110, overflow: 'break' as const } : {})
		},
		axisLine: { lineStyle: { color: drawing.ink } },
		axisTick: { show: false }
	};
	const scale = {
		type: 'value' as const,
		minInterval: 1,
		splitNumber: drawing.narrow ? 2 : 5,
		axisLabel: words,
		splitLine: { lineStyle: { color: drawing.ink, opacity: 0.18 } }
	};
	return {
		animation: false,
		grid: { left: 8, right: 48, top: drawing.series.length > 1 ? 44 : 24, bottom: 8 },
		legend:
			drawing.series.length > 1 ? { top: 0, textStyle: words, selectedMode: false } : undefined,
		xAxis: lying ? scale : names,
		yAxis: lying ? names : scale,
		series: drawing.series.map((series) => ({
			type: 'bar' as const,
			name: series.name,
			// A drawing is looked at: nothing in it answers the mouse.
			silent: true,
			emphasis: { disabled: true },
			data: [...series.values],
			barMaxWidth: 34,
			itemStyle: { color: series.colour, borderRadius: 2 },
			label: { ...words, show: true, position: lying ? ('right' as const) : ('top' as const) }
		}))
	};
}

/** Width of a text, in pixels, in the widest letters that a machine is likely to have (Verdana). */
function widthInWideLetters(text: string, size: number): number {
	const ems = Array.from(text, (sign) => {
		if (/[ijl.,:;'’|]/.test(sign)) return 0.33;
		if (/[ftr()\s/-]/.test(sign)) return 0.42;
		return /[mwMW@%]/.test(sign) ? 1 : /\p{Lu}/u.test(sign) ? 0.76 : 0.64;
	});
	return size * ems.reduce((sum, em) => sum + em, 0);
}

/** What the engine numbers for its own scripts: without it, one drawing is always the same text. */
const FOR_SCRIPTS = / (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*")/g;

/** The policy of the pages refuses styles written on an element: attributes say the same. */
function asAttributes(_: string, styles: string): string {
	return styles
		.split(';')
		.filter(Boolean)
		.map((style) => style.split(':'))
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
}

/** It scales with its column, a screen reader passes it by, and no style leaves it for the page. */
function decorative(svg: string): string {
	return svg
		.replace(/<style[^]*?<\/style>\s*/, '')
		.replaceAll(FOR_SCRIPTS, '')
		.replaceAll(/ style="([^"]*)"/g, asAttributes)
		.replace(
			/<svg ([^>]*?)width="\d+" height="(\d+)"/,
			`<svg $1width="100%" role="presentation" aria-hidden="true" focusable="false" data-height="$2"`
		);
}
