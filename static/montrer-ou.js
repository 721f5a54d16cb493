// Where it is, shown on the map of the form rather than written: by a touch, or at the keyboard by the cross of its
// middle. The point goes into a hidden field of the form, and nowhere else before she sends it.
(function () {
	'use strict';
	var view = document.querySelector('[data-point]');
	if (!view) return;
	var field = view.closest('form').querySelector('input[name="' + view.dataset.point + '"]');
	var status = view.querySelector('[data-map-status]');
	var tools = view.querySelector('[data-point-tools]');
	var words = JSON.parse(view.dataset.words);
	var marker = null;
	view.hidden = false;

	function button(said, pressed) {
		var made = document.createElement('button');
		made.type = 'button';
		made.className = 'button';
		made.textContent = said;
		made.addEventListener('click', pressed);
		return made;
	}
	function mark(at) {
		if (!view.map) return;
		if (!marker) {
			marker = new view.marker().setLngLat(at).addTo(view.map);
			// Told in the status: a sign to look at.
			marker.getElement().setAttribute('aria-hidden', 'true');
		} else marker.setLngLat(at).addTo(view.map);
	}
	var away = button(words.remove, function () {
		field.value = '';
		away.remove();
		if (marker) marker.remove();
		status.textContent = words.removed;
		var first = tools.querySelector('button') || view.querySelector('button');
		if (first) first.focus();
	});
	function keep(at) {
		field.value = 'point:' + at.lat.toFixed(5) + ',' + at.lng.toFixed(5);
		mark(at);
		tools.append(away);
		status.textContent = words.kept;
	}
	/** Chosen before, on a page that was given back to her. */
	function before() {
		var said = /^point:(-?[\d.]+),(-?[\d.]+)$/.exec(field.value);
		return said && { lat: Number(said[1]), lng: Number(said[2]) };
	}

	if (before()) {
		tools.append(away);
		status.textContent = words.kept;
	}
	view.addEventListener('map-drawn', function () {
		var map = view.map;
		var cross = document.createElement('div');
		cross.className = 'map-cross';
		cross.setAttribute('aria-hidden', 'true');
		map.getContainer().append(cross);
		view.querySelector('[data-point-credits]').hidden = false;
		tools.prepend(
			button(words.here, function () {
				keep(map.getCenter());
			})
		);
		map.on('click', function (event) {
			keep(event.lngLat);
		});
		map.getCanvas().addEventListener('keydown', function (event) {
			if (event.key !== 'Enter') return;
			// The form is not sent by it.
			event.preventDefault();
			keep(map.getCenter());
		});
		var chosen = before();
		if (!chosen) {
			status.textContent = words.how;
			return;
		}
		mark(chosen);
		map.jumpTo({ center: chosen, zoom: Math.max(map.getZoom(), 15) });
	});
})();
