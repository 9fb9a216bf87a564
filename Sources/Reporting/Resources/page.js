(function () {
  'use strict';
  var root = document.documentElement;
  var source = document.getElementById('locales');
  var locales = source ? JSON.parse(source.textContent) : {};

  function draw(language) {
    if (typeof vegaEmbed === 'undefined') { root.dataset.charts = 'missing'; return; }
    var page = document.querySelector('.page[data-language="' + language + '"]');
    var waiting = Array.from(page.querySelectorAll('.drawing:not([data-state])'));
    root.dataset.charts = 'drawing';
    return waiting.reduce(function (before, place) {
      return before.then(function () {
        place.dataset.state = 'drawing';
        var text = place.parentNode.querySelector('script[type="application/json"]').textContent;
        return vegaEmbed(place, JSON.parse(text), {
          actions: false, renderer: 'svg', ast: true, formatLocale: locales[language].number,
          timeFormatLocale: locales[language].time
        }).then(function () { place.dataset.state = 'drawn'; });
      });
    }, Promise.resolve()).then(function () { root.dataset.charts = 'drawn-' + language; });
  }

  function show(language) {
    root.lang = language;
    document.querySelectorAll('[data-switch]').forEach(function (button) {
      var isShown = button.dataset.switch === language;
      button.setAttribute('aria-pressed', String(isShown));
      if (isShown) { document.title = button.dataset.title; }
    });
    draw(language);
  }

  // The section that a reader is in, so that the other language opens at the same place.
  function sectionInView(language) {
    var found = null;
    document.querySelectorAll('.page[data-language="' + language + '"] main > section').forEach(function (section) {
      if (section.getBoundingClientRect().top < window.innerHeight / 3) { found = section; }
    });
    return found;
  }

  document.querySelectorAll('[data-switch]').forEach(function (button) {
    button.addEventListener('click', function () {
      var before = root.lang, after = button.dataset.switch, section = sectionInView(before);
      show(after);
      if (section && window.scrollY > 0) {
        var same = document.getElementById(section.id.replace(before, after));
        if (same) { same.scrollIntoView(); }
      }
    });
  });

  // One month of a map in place of those shown before any is chosen.
  document.querySelectorAll('.chooser').forEach(function (chooser) {
    var frames = Array.from(chooser.parentNode.querySelectorAll('.frame'));
    chooser.hidden = false;
    chooser.querySelector('select').addEventListener('change', function (event) {
      var chosen = event.target.value;
      frames.forEach(function (frame, place) {
        frame.hidden = chosen === '' ? frame.dataset.shown !== 'true' : place !== Number(chosen);
      });
    });
  });

  function languageOfAddress() {
    var match = /^#(fr|en)-/.exec(window.location.hash);
    return match ? match[1] : null;
  }
  window.addEventListener('hashchange', function () {
    var language = languageOfAddress();
    if (language && language !== root.lang) { show(language); }
  });
  show(languageOfAddress() || root.lang);
})();
