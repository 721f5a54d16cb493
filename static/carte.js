// The map, for whoever asks for it: before the press on « Voir sur la carte », nothing of it is loaded. The list
// above says the same. The position is asked for by a press, stays in this page, and is sent nowhere.
(function () {
	'use strict';
	var view = document.querySelector('[data-map]');
	if (!view) return;
	var tools = view.querySelector('[data-map-tools]');
	var status = view.querySelector('[data-map-status]');
	var drawn = view.querySelector('[data-map-drawn]');
	var given = view.dataset;
	/** On a kiosk, which stands where it stands. */
	var isLarge = view.classList.contains('large');
	var FONT = 'Atkinson Hyperlegible Next';
	/** How far a press moves, in parts of what is seen. */
	var STEP = 0.35;
	/** As somebody walks who does not hurry, by streets that turn. */
	var WALK = { metresAMinute: 67, detour: 1.3 };
	var MOST_NEAR = 10;
	var STILL = matchMedia('(prefers-reduced-motion: reduce)');
	/** What a screen reader is told of what MapLibre draws. */
	var WORDS = {
		'Map.Title': given.title || 'Carte des lieux',
		'Marker.Title': 'Vous êtes ici',
		'Popup.Close': 'Fermer',
		'LogoControl.Title': 'MapLibre',
		'AttributionControl.ToggleAttribution': 'Sources',
		'AttributionControl.MapFeedback': 'Signaler une erreur',
		'CooperativeGesturesHandler.WindowsHelpText': 'Utilisez les boutons',
		'CooperativeGesturesHandler.MacHelpText': 'Utilisez les boutons',
		'CooperativeGesturesHandler.MobileHelpText': 'Utilisez les boutons'
	};
	var map = null;
	/** Whether the ground is asked of another server than ours. */
	var isElsewhere = false;
	/** What was shown first, and is come back to. */
	var first = null;
	var FIT = { padding: 40, maxZoom: 15 };

	function say(words) {
		status.textContent = words;
	}
	function make(tag, words, more) {
		var made = document.createElement(tag);
		if (words) made.textContent = words;
		Object.keys(more || {}).forEach(function (name) {
			made.setAttribute(name, more[name]);
		});
		return made;
	}
	function button(words, pressed, more) {
		var made = make('button', words, Object.assign({ type: 'button', class: 'button' }, more));
		made.addEventListener('click', pressed);
		return made;
	}
	function load(tag, attributes) {
		return new Promise(function (done, failed) {
			var asked = make(tag, '', attributes);
			asked.onload = done;
			asked.onerror = function () {
				failed(new Error('not loaded'));
			};
			document.head.append(asked);
		});
	}
	async function read(address) {
		var answer = await fetch(address);
		if (!answer.ok) throw new Error(String(answer.status));
		return answer.json();
	}
	var whole = function (address) {
		return new URL(address, location.origin).href;
	};
	/** MapLibre reads from its worker, which has no address of its own to start from. */
	function styleHere(style) {
		Object.values(style.sources).forEach(function (source) {
			if (typeof source.data === 'string') source.data = whole(source.data);
			if (source.url && source.url.startsWith('pmtiles:///')) {
				source.url = 'pmtiles://' + whole(source.url.slice('pmtiles://'.length));
			}
		});
		if (given.points) style.sources.places.data = whole(given.points);
		else {
			delete style.sources.places;
			style.layers = style.layers.filter(function (layer) {
				return layer.source !== 'places';
			});
		}
		return style;
	}
	function canDraw() {
		try {
			return Boolean(document.createElement('canvas').getContext('webgl2'));
		} catch {
			return false;
		}
	}

	function firstBounds(style) {
		var asked = given.bounds ? given.bounds.split(',').map(Number) : style.metadata.bounds;
		return asked && [asked.slice(0, 2), asked.slice(2)];
	}
	async function draw(box) {
		var parts = await Promise.all([
			import(whole(given.map)),
			read(given.style),
			load('link', { rel: 'stylesheet', href: given.look }),
			// Letters are drawn from those of the page: it must have them.
			document.fonts.load('16px "' + FONT + '"', 'é')
		]);
		var gl = parts[0];
		var style = styleHere(parts[1]);
		first = firstBounds(style);
		isElsewhere = Boolean(style.sources.ign);
		var streets = style.sources.streets;
		if (streets) await load('script', { src: given.tiles });
		gl.setWorkerUrl(whole(given.worker));
		if (streets) {
			var reader = new pmtiles.Protocol();
			var file = streets.url.slice('pmtiles://'.length);
			// Streets are the same for everybody: they are asked for without saying who one is, and may be kept.
			reader.add(new pmtiles.PMTiles(new pmtiles.FetchSource(file, undefined, 'omit')));
			gl.addProtocol('pmtiles', reader.tile);
		}
		map = new gl.Map({
			container: box,
			style: style,
			bounds: first || undefined,
			fitBoundsOptions: FIT,
			minZoom: 7,
			maxZoom: 18,
			attributionControl: false,
			fadeDuration: 0,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			renderWorldCopies: false,
			scrollZoom: false,
			locale: WORDS
		});
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
		// A page that is read by turning the wheel is not caught by the map, unless she has come into it.
		map.getCanvas().addEventListener('focus', function () {
			map.scrollZoom.enable();
		});
		map.getCanvas().addEventListener('blur', function () {
			map.scrollZoom.disable();
		});
		// For the proofs, and for nobody else: what is drawn can be counted from outside.
		view.map = map;
		view.marker = gl.Marker;
		var arrived = once('load');
		listen();
		// Towns are seen while the places are still on their way.
		await Promise.race([firstSeen('contours'), arrived]);
		return { arrived: arrived };
	}
	function once(what) {
		return new Promise(function (done) {
			map.once(what, done);
		});
	}
	/** Once all of a source that is looked at is drawn. */
	function firstSeen(source) {
		return new Promise(function (done) {
			map.on('sourcedata', function look(event) {
				if (event.sourceId !== source || !event.isSourceLoaded) return;
				map.off('sourcedata', look);
				map.once('render', done);
			});
		});
	}

	function glide(to) {
		if (STILL.matches) map.jumpTo(to);
		else map.easeTo(Object.assign({ duration: 300 }, to));
	}
	function zoom(by) {
		glide({ zoom: map.getZoom() + by });
		say(by > 0 ? 'Plus près.' : 'Plus loin.');
	}
	function move(right, down, words) {
		var box = map.getContainer();
		var middle = [box.clientWidth * (0.5 + right * STEP), box.clientHeight * (0.5 + down * STEP)];
		glide({ center: map.unproject(middle) });
		say('La carte va ' + words + '.');
	}
	function goBack() {
		if (first) glide(map.cameraForBounds(first, FIT));
		say('La carte montre à nouveau tout le quartier.');
	}
	function controls() {
		var group = make('div', '', {
			role: 'group',
			'aria-label': 'Bouger la carte',
			class: 'map-controls'
		});
		var arrow = function (sign, name, right, down, words) {
			return button(sign, move.bind(null, right, down, words), { 'aria-label': name });
		};
		var arrows = make('div', '', { class: 'map-arrows' });
		arrows.append(
			arrow('←', 'Aller à gauche', -1, 0, 'à gauche'),
			arrow('↑', 'Aller en haut', 0, -1, 'en haut'),
			arrow('↓', 'Aller en bas', 0, 1, 'en bas'),
			arrow('→', 'Aller à droite', 1, 0, 'à droite')
		);
		group.append(
			button('Plus près', zoom.bind(null, 1)),
			button('Plus loin', zoom.bind(null, -1)),
			arrows,
			button('Revenir au quartier', goBack)
		);
		return group;
	}

	/** What is pressed on the map is told below it, in the words of the list. */
	var panel = make('div', '', { class: 'map-panel', tabindex: '-1' });
	panel.hidden = true;
	panel.addEventListener('keydown', function (event) {
		if (event.key !== 'Escape') return;
		panel.hidden = true;
		map.getCanvas().focus();
	});
	function tell() {
		panel.replaceChildren.apply(panel, arguments);
		panel.hidden = false;
		panel.focus();
	}
	function linkOf(place) {
		var link = make('a', place.n, { href: given.cards + place.i });
		if (given.target) link.target = given.target;
		return link;
	}
	function tellPlace(place) {
		var listed = document.getElementById(given.listed + place.i);
		if (listed) return tell.apply(null, listed.cloneNode(true).childNodes);
		var title = make('h3');
		title.append(linkOf(place));
		tell(title);
	}
	function listen() {
		if (!given.points) return;
		map.on('click', 'points', function (event) {
			tellPlace(event.features[0].properties);
		});
		map.on('click', 'clusters', async function (event) {
			var cluster = event.features[0];
			var near = await map
				.getSource('places')
				.getClusterExpansionZoom(cluster.properties.cluster_id);
			glide({ center: cluster.geometry.coordinates, zoom: Math.min(near, 18) });
			say('La carte montre ces lieux de plus près.');
		});
		['points', 'clusters'].forEach(function (layer) {
			map.on('mouseenter', layer, function () {
				map.getCanvas().style.cursor = 'pointer';
			});
			map.on('mouseleave', layer, function () {
				map.getCanvas().style.cursor = '';
			});
		});
	}

	function metres(from, to) {
		var turn = Math.PI / 180;
		var north = (to[1] - from[1]) * turn;
		var east = (to[0] - from[0]) * turn * Math.cos(((to[1] + from[1]) / 2) * turn);
		return 6371000 * Math.sqrt(north * north + east * east);
	}
	function walk(far) {
		var minutes = Math.max(1, Math.round((far * WALK.detour) / WALK.metresAMinute));
		if (minutes > 60) return 'à plus d’une heure à pied';
		return 'à ' + minutes + (minutes > 1 ? ' minutes' : ' minute') + ' à pied';
	}
	async function arrange(position) {
		var here = [position.coords.longitude, position.coords.latitude];
		var answer = await read(given.points);
		var near = answer.features
			.map(function (feature) {
				return { far: metres(here, feature.geometry.coordinates), place: feature.properties };
			})
			.sort(function (one, other) {
				return one.far - other.far;
			})
			.slice(0, MOST_NEAR);
		var list = make('ol');
		near.forEach(function (one) {
			var item = make('li');
			item.append(linkOf(one.place), ', ' + walk(one.far));
			list.append(item);
		});
		say(
			near.length > 0 ? 'Les lieux les plus près de vous sont dits sous la carte.' : 'Aucun lieu.'
		);
		tell(make('h3', 'Les plus près de vous'), list);
		if (!map) return;
		new view.marker().setLngLat(here).addTo(map);
		// The national plan would be asked for what is around her: another server would know where that is.
		if (!isElsewhere) glide({ center: here, zoom: 15 });
	}
	function lookAround() {
		say('Recherche de votre position…');
		navigator.geolocation.getCurrentPosition(
			function (position) {
				arrange(position).catch(function () {
					say('Les lieux ne répondent pas. La liste reste au-dessus.');
				});
			},
			function () {
				say('Votre position n’est pas connue. Écrivez plutôt votre rue dans la recherche.');
			},
			{ timeout: 15000, maximumAge: 600000 }
		);
	}

	async function show(opener) {
		var box = make('div', '', { class: 'map-box' });
		var outline = drawn.firstElementChild;
		drawn.append(box);
		if (opener) opener.disabled = true;
		say('La carte arrive…');
		var drawing;
		try {
			drawing = await draw(box);
		} catch {
			box.remove();
			if (opener) opener.disabled = false;
			say(given.fails || 'La carte n’est pas venue. Les lieux sont dans la liste.');
			return;
		}
		var moves = controls();
		// A hand that presses them on a glass that stands hides nothing of what it moves.
		if (isLarge) drawn.after(moves);
		else drawn.before(moves);
		if (outline) outline.remove();
		if (opener) opener.remove();
		view.setAttribute('data-shown', '');
		var legend = view.querySelector('[data-map-legend]');
		if (legend) legend.hidden = false;
		if (opener) moves.querySelector('button').focus();
		await drawing.arrived;
		say('La carte est là. Les boutons la font bouger.');
		// Whoever shows where something is goes on from here (montrer-ou.js).
		view.dispatchEvent(new CustomEvent('map-drawn'));
	}

	drawn.after(panel);
	if (given.points && !isLarge && navigator.geolocation) {
		tools.append(button('Autour de chez moi', lookAround));
		tools.append(make('small', 'Votre position reste dans votre appareil.'));
	}
	if (!canDraw()) return;
	if (given.asked !== undefined) {
		show(null);
		return;
	}
	var opener = button(given.opens || 'Voir sur la carte', function () {
		show(opener);
	});
	tools.prepend(opener);
})();
