// What must hold before anything is drawn, or a dark page would flash white: the theme and the language that were chosen here before.
(() => {
    const chosen = name => {
        try {
            return localStorage.getItem(name);
        } catch {
            return null;
        }
    };
    const theme = chosen('yaosu.theme');
    if (theme === 'light' || theme === 'dark') {
        document.documentElement.dataset.theme = theme;
    }
    const language = chosen('yaosu.language') ?? navigator.languages?.find(name => /^(zh|en)\b/i.test(name)) ?? 'en';
    document.documentElement.lang = language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
})();
