<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>A reader for trustworthy information about leukemia. It works offline.</source>
        <translation>Un lector con información confiable sobre la leucemia. Funciona sin internet.</translation>
    </message>
    <message>
        <source>It is information, not medical advice. Ask your care team about your own case.</source>
        <translation>Es información, no consejo médico. Pregunte por su caso a su equipo de atención médica.</translation>
    </message>
    <message>
        <source>The program is free software (MIT license). Letters: Source Sans (Open Font License). Made with Qt (LGPL) and Python.</source>
        <translation>El programa es software libre (licencia MIT). Letra: Source Sans (Open Font License). Hecho con Qt (LGPL) y Python.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>AnswerBoard</name>
    <message>
        <source>Showing results for {0}.</source>
        <translation>Resultados para {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message>
        <source>Take to my appointment</source>
        <translation>Llevar a mi cita</translation>
    </message>
    <message>
        <source>Questions to take along</source>
        <translation>Preguntas para llevar</translation>
    </message>
    <message>
        <source>Bookmarks to take along</source>
        <translation>Marcadores para llevar</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>What would you like to take along?</source>
        <translation>¿Qué quiere llevar?</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>There are no questions yet.</source>
        <translation>Todavía no hay preguntas.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>Todavía no hay marcadores.</translation>
    </message>
    <message>
        <source>Choose all bookmarks</source>
        <translation>Elegir todos los marcadores</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Vista previa…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Guardar como texto…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation>Para mi próxima cita</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Guardar como texto</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>⚠ Nothing is chosen. Tick what you want to take along.</source>
        <translation>⚠ No hay nada elegido. Marque lo que quiere llevar.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Your question is on your list.</source>
        <translation>Su pregunta está en su lista.</translation>
    </message>
</context>
<context>
    <name>AudienceSwitch</name>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Show pages for adults</source>
        <translation>Mostrar páginas para adultos</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Show pages for children and teenagers</source>
        <translation>Mostrar páginas para niños y adolescentes</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Letra</translation>
    </message>
</context>
<context>
    <name>BookmarksTab</name>
    <message>
        <source>Search in my bookmarks</source>
        <translation>Buscar en mis marcadores</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevos primero</translation>
    </message>
    <message>
        <source>By page</source>
        <translation>Por página</translation>
    </message>
    <message>
        <source>Which bookmarks</source>
        <translation>Qué marcadores</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Mi nota</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>My labels…</source>
        <translation>Mis etiquetas…</translation>
    </message>
    <message>
        <source>Change my labels</source>
        <translation>Cambiar mis etiquetas</translation>
    </message>
    <message>
        <source>The page has changed ({0})</source>
        <translation>La página cambió ({0})</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>There are no bookmarks yet. While you read, choose the star at the top (Ctrl+D). It keeps the part you are reading, or the words you selected.</source>
        <translation>Todavía no hay marcadores. Mientras lee, elija la estrella de arriba (Control+D). Guarda la parte que está leyendo, o las palabras que seleccionó.</translation>
    </message>
    <message>
        <source>No bookmark matches. Empty the search, or show all labels.</source>
        <translation>Ningún marcador coincide. Borre la búsqueda o muestre todas las etiquetas.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n marcador</numerusform>
            <numerusform>%n marcadores</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} bookmarks</source>
        <translation>{0} de {1} marcadores</translation>
    </message>
    <message>
        <source>⚠ The page has changed since you saved this. Your saved words are kept here.</source>
        <translation>⚠ La página cambió desde que guardó esto. Las palabras que guardó siguen aquí.</translation>
    </message>
</context>
<context>
    <name>BringingBack</name>
    <message>
        <source>Your notebook file is brought in. You can go on reading.</source>
        <translation>Se está importando el archivo de su cuaderno. Puede seguir leyendo.</translation>
    </message>
    <message>
        <source>The import was stopped. Your notebook was not changed.</source>
        <translation>Se detuvo la importación. Su cuaderno no se cambió.</translation>
    </message>
</context>
<context>
    <name>CalmPage</name>
    <message>
        <source>This screen starts again</source>
        <translation>Esta pantalla empieza de nuevo</translation>
    </message>
    <message>
        <source>Something in the program did not work. Nothing you looked at is kept.</source>
        <translation>Algo en el programa no funcionó. No se guarda nada de lo que usted vio.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue usted ahí?</translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Then everything is cleared for the next person.</source>
        <translation>Después se borra todo para la siguiente persona.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Your notebook</source>
        <translation>Su cuaderno</translation>
    </message>
    <message>
        <source>Your notebook&apos;s file is damaged</source>
        <translation>El archivo de su cuaderno está dañado</translation>
    </message>
    <message>
        <source>It was not changed, and it stays on this computer.</source>
        <translation>No se cambió y se queda en esta computadora.</translation>
    </message>
    <message>
        <source>There is no good copy. You can start a new notebook.</source>
        <translation>No hay ninguna copia buena. Puede empezar un cuaderno nuevo.</translation>
    </message>
    <message>
        <source>There is a good copy of {0}: {1} bookmarks and {2} questions.</source>
        <translation>Hay una copia buena del {0}: marcadores, {1}; preguntas, {2}.</translation>
    </message>
    <message>
        <source>If you decide later, you can go on reading. What you note now is then kept only until you close the program.</source>
        <translation>Si lo decide más tarde, puede seguir leyendo. Lo que anote ahora se guarda solo hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation>Usar esta copia</translation>
    </message>
    <message>
        <source>Start a new notebook</source>
        <translation>Empezar un cuaderno nuevo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Page: {0}</source>
        <translation>Página: {0}</translation>
    </message>
    <message>
        <source>Page: {0}, section {1}</source>
        <translation>Página: {0}, sección {1}</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Copied with citation</source>
        <translation>Copiado con su fuente</translation>
    </message>
</context>
<context>
    <name>FailureHook</name>
    <message>
        <source>What happened was written to {0}.</source>
        <translation>Lo que pasó se anotó en {0}.</translation>
    </message>
    <message>
        <source>It is called “{0}”.</source>
        <translation>Se llama «{0}».</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This step did not work. Your documents and settings are kept, and you can read on. If it happens again, close the program and start it again.</source>
        <translation>Este paso no funcionó. Sus documentos y ajustes se conservan, y puede seguir leyendo. Si vuelve a pasar, cierre el programa y ábralo de nuevo.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a type of leukemia</source>
        <translation>Elegir un tipo de leucemia</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Other type</source>
        <translation>Otro tipo</translation>
    </message>
    <message>
        <source>Type of leukemia</source>
        <translation>Tipo de leucemia</translation>
    </message>
    <message numerus="yes">
        <source>Only {0}: %n result(s)</source>
        <translation>
            <numerusform>Solo {0}: %n resultado</numerusform>
            <numerusform>Solo {0}: %n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to take this filter off.</source>
        <translation>Pulse para quitar este filtro.</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in page</source>
        <translation>Buscar en la página</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda en la página</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>No está en esta página</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Search: a drug, a symptom, a question …</source>
        <translation>Buscar: un medicamento, un síntoma, una pregunta…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation>¿Sobre qué quiere leer?</translation>
    </message>
    <message>
        <source>Which leukemia?</source>
        <translation>¿Qué leucemia?</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation>Más para leer</translation>
    </message>
    <message>
        <source>For an adult</source>
        <translation>Para un adulto</translation>
    </message>
    <message>
        <source>For a child or teenager</source>
        <translation>Para un niño o adolescente</translation>
    </message>
    <message>
        <source>Where you left off</source>
        <translation>Donde dejó de leer</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>The search index could not be made. Reading is not affected.</source>
        <translation>No se pudo hacer el índice de búsqueda. Puede seguir leyendo como siempre.</translation>
    </message>
    <message>
        <source>The search index could not be used, so it is made again. Nothing of yours is affected.</source>
        <translation>El índice de búsqueda no se pudo usar, así que se hace de nuevo. No afecta a nada suyo.</translation>
    </message>
    <message>
        <source>The search index could not be written to the disk. Search works from memory until you close the program.</source>
        <translation>El índice de búsqueda no se pudo guardar en el disco. La búsqueda funciona desde la memoria hasta que cierre el programa.</translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>How far the search is</source>
        <translation>Avance de la búsqueda</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop making the search ready</source>
        <translation>Dejar de preparar la búsqueda</translation>
    </message>
    <message>
        <source>Making the search ready ({0} %). You can read meanwhile.</source>
        <translation>Se está preparando la búsqueda ({0}&#xa0;%). Mientras tanto puede leer.</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Add documents</source>
        <translation>Añadir documentos</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Qué pasó con cada archivo</translation>
    </message>
    <message>
        <source>Added: {0} ({1})</source>
        <translation>Añadido: {0} ({1})</translation>
    </message>
    <message>
        <source>Not added: {0}. {1}</source>
        <translation>No añadido: {0}. {1}</translation>
    </message>
    <message>
        <source>These are copies. Your own files stay where they are, unchanged.</source>
        <translation>Son copias. Sus propios archivos se quedan donde están, sin cambios.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added.</source>
        <translation>
            <numerusform>%n documento añadido.</numerusform>
            <numerusform>%n documentos añadidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} added, {1} not.</source>
        <translation>Añadidos: {0}. No añadidos: {1}.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>{0} Bookmarks are kept only until you close the program.</source>
        <translation>{0} Los marcadores se guardan solo hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>Marcador quitado.</translation>
    </message>
    <message>
        <source>Question removed.</source>
        <translation>Pregunta quitada.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>On a page: Tab goes from link to link, Enter follows it, Space reads on, Esc closes cards. F7 lets the arrow keys select words. F6 goes to the next part of the window.</source>
        <translation>En una página: Tab va de enlace en enlace, Intro lo abre, la barra espaciadora sigue leyendo, Esc cierra las tarjetas. Con F7 las flechas seleccionan palabras. F6 va a la siguiente parte de la ventana.</translation>
    </message>
</context>
<context>
    <name>KioskErrands</name>
    <message>
        <source>It is on its way to the printer …</source>
        <translation>Se está enviando a la impresora…</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Lower down</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Move the choices down</source>
        <translation>Bajar las opciones</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>My labels</source>
        <translation>Mis etiquetas</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Nombre de la etiqueta</translation>
    </message>
    <message>
        <source>Colour of the label</source>
        <translation>Color de la etiqueta</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>Quitar la etiqueta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Una etiqueta necesita un nombre.</translation>
    </message>
    <message>
        <source>Two labels have the same name. Give one of them another.</source>
        <translation>Dos etiquetas tienen el mismo nombre. Dé otro a una de ellas.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation>Glosario A–Z</translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation>Medicamentos A–Z</translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation>Mi cuaderno</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading the documents …</source>
        <translation>Se están leyendo los documentos…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The arrow keys move through the words. With Shift they select. F7 ends it.</source>
        <translation>Las flechas se mueven por las palabras. Con Mayúsculas las seleccionan. F7 lo termina.</translation>
    </message>
    <message>
        <source>The arrow keys scroll the page again.</source>
        <translation>Las flechas vuelven a mover la página.</translation>
    </message>
    <message>
        <source>Your settings could not be written ({0}). They hold until you close.</source>
        <translation>No se pudieron guardar sus ajustes ({0}). Valen hasta que cierre el programa.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>My note</source>
        <translation>Mi nota</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin etiqueta</translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message>
        <source>This page is no longer in the library. What you saved of it stays here.</source>
        <translation>Esta página ya no está en la biblioteca. Lo que guardó de ella sigue aquí.</translation>
    </message>
    <message>
        <source>Bookmark added: {0}</source>
        <translation>Marcador añadido: {0}</translation>
    </message>
    <message>
        <source>This is too much for one bookmark. Select fewer words.</source>
        <translation>Es demasiado para un marcador. Seleccione menos palabras.</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Se recuperó</translation>
    </message>
    <message>
        <source>What you read is forgotten. Your bookmarks are still here.</source>
        <translation>Se borró lo que leyó. Sus marcadores siguen aquí.</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>My notebook</source>
        <translation>Mi cuaderno</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Recent pages</source>
        <translation>Páginas recientes</translation>
    </message>
    <message>
        <source>Take to my appointment…</source>
        <translation>Llevar a mi cita…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export my notebook</source>
        <translation>Exportar mi cuaderno</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import a notebook</source>
        <translation>Importar un cuaderno</translation>
    </message>
    <message>
        <source>This notebook is kept only until you close the program.</source>
        <translation>Este cuaderno se guarda solo hasta que cierre el programa.</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing here says “{0}”.</source>
        <translation>Aquí no se encontró «{0}».</translation>
    </message>
    <message>
        <source>Type a word to look for: a drug, a symptom, a question.</source>
        <translation>Escriba lo que busca: un medicamento, un síntoma, una pregunta.</translation>
    </message>
    <message>
        <source>Nothing under these filters says “{0}”.</source>
        <translation>Con estos filtros no se encontró «{0}».</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n result(s) without filters</source>
        <translation>
            <numerusform>Mostrar %n resultado sin filtros</numerusform>
            <numerusform>Mostrar los %n resultados sin filtros</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Quizá quiso decir:</translation>
    </message>
    <message>
        <source>You could search for:</source>
        <translation>Podría buscar:</translation>
    </message>
    <message>
        <source>Or look under:</source>
        <translation>O mire en:</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>How far the work is</source>
        <translation>Avance del trabajo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>OwnDocuments</name>
    <message>
        <source>Add documents</source>
        <translation>Añadir documentos</translation>
    </message>
    <message>
        <source>Documents (*.md *.markdown *.txt);;All files (*)</source>
        <translation>Documentos (*.md *.markdown *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a folder of documents</source>
        <translation>Añadir una carpeta de documentos</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>No se añadió nada</translation>
    </message>
</context>
<context>
    <name>OwnDocumentsDialog</name>
    <message>
        <source>Documents you added</source>
        <translation>Documentos que usted añadió</translation>
    </message>
    <message>
        <source>You have added no documents. Drop files on the window to add some.</source>
        <translation>No ha añadido documentos. Para añadirlos, suelte archivos sobre la ventana.</translation>
    </message>
    <message>
        <source>Remove this document</source>
        <translation>Quitar este documento</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>No se quitó</translation>
    </message>
</context>
<context>
    <name>PageReading</name>
    <message>
        <source>The page is read to its end.</source>
        <translation>La página se leyó hasta el final.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Code to scan with a phone</source>
        <translation>Código para escanear con un teléfono</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>The pages are being laid out …</source>
        <translation>Se están preparando las páginas…</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Ask my care team</source>
        <translation>Preguntar a mi equipo médico</translation>
    </message>
    <message>
        <source>My question</source>
        <translation>Mi pregunta</translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation>¿Qué quiere preguntar?</translation>
    </message>
    <message>
        <source>Keep it with the page I am reading</source>
        <translation>Guardarla con la página que estoy leyendo</translation>
    </message>
</context>
<context>
    <name>QuestionsScreen</name>
    <message>
        <source>Questions to ask</source>
        <translation>Preguntas para hacer</translation>
    </message>
    <message>
        <source>Write a question of your own</source>
        <translation>Escribir una pregunta propia</translation>
    </message>
    <message>
        <source>Touch those that you want to take along on your list.</source>
        <translation>Toque las que quiere llevar en su lista.</translation>
    </message>
    <message>
        <source>Your list is full. Touch something on it to take it off.</source>
        <translation>Su lista está llena. Toque algo de ella para quitarlo.</translation>
    </message>
    <message>
        <source>On your list</source>
        <translation>En su lista</translation>
    </message>
</context>
<context>
    <name>QuestionsTab</name>
    <message>
        <source>A new question for my care team</source>
        <translation>Una nueva pregunta para mi equipo médico</translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation>¿Qué quiere preguntar?</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>Añadir pregunta</translation>
    </message>
    <message>
        <source>Search in my questions</source>
        <translation>Buscar en mis preguntas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>Marcar como hecha</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>Quitar la pregunta</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Ninguna pregunta tiene estas palabras.</translation>
    </message>
    <message>
        <source>There are no questions yet. Write down what you want to ask at your next appointment. While you read, Ctrl+Shift+Q keeps a question with the page.</source>
        <translation>Todavía no hay preguntas. Anote lo que quiere preguntar en su próxima cita. Mientras lee, Control+Mayúsculas+Q guarda una pregunta con la página.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to ask</source>
        <translation>
            <numerusform>%n pregunta por hacer</numerusform>
            <numerusform>%n preguntas por hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>Sobre: {0}</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Llevar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Search {0}</source>
        <translation>Buscar {0}</translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation>Borrar estas búsquedas</translation>
    </message>
</context>
<context>
    <name>RecentTab</name>
    <message>
        <source>Search in recent pages</source>
        <translation>Buscar en las páginas recientes</translation>
    </message>
    <message>
        <source>Recent pages</source>
        <translation>Páginas recientes</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Forget what I read…</source>
        <translation>Borrar lo que leí…</translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation>Borrar lo que leí</translation>
    </message>
    <message numerus="yes">
        <source>%n recent page(s)</source>
        <translation>
            <numerusform>%n página reciente</numerusform>
            <numerusform>%n páginas recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No recent page has these words.</source>
        <translation>Ninguna página reciente tiene estas palabras.</translation>
    </message>
    <message>
        <source>Pages you read are listed here.</source>
        <translation>Aquí aparecen las páginas que lee.</translation>
    </message>
    <message>
        <source>Nothing of what you read is kept. You can change this in Settings.</source>
        <translation>No se guarda nada de lo que lee. Puede cambiarlo en Ajustes.</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Back to the library list</source>
        <translation>Volver a la lista de la biblioteca</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>Prepararla</translation>
    </message>
    <message>
        <source>Make the search ready</source>
        <translation>Preparar la búsqueda</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Showing results for {0}.</source>
        <translation>Resultados para {0}.</translation>
    </message>
    <message>
        <source>Search for “{0}” instead</source>
        <translation>Buscar «{0}» tal cual</translation>
    </message>
    <message>
        <source>Getting ready: {0} %. Until then only words as you type them.</source>
        <translation>Preparándose: {0}&#xa0;%. Hasta entonces, solo palabras tal como las escribe.</translation>
    </message>
    <message>
        <source>The search is not ready. It finds only words as you type them.</source>
        <translation>La búsqueda no está lista. Solo encuentra palabras tal como las escribe.</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>SavedText</name>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>Not saved. Your words are still here.</source>
        <translation>No se guardó. Sus palabras siguen aquí.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>The documents are being read …</source>
        <translation>Se están leyendo los documentos…</translation>
    </message>
    <message>
        <source>The search index could not be read. It is opened again.</source>
        <translation>No se pudo leer el índice de búsqueda. Se abre de nuevo.</translation>
    </message>
    <message>
        <source>The search index could not be read. Until you start the program again, search finds only words as you type them.</source>
        <translation>No se pudo leer el índice de búsqueda. Hasta que abra de nuevo el programa, solo se encuentran palabras tal como las escribe.</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>A drug, a symptom, a question …</source>
        <translation>Un medicamento, un síntoma, una pregunta…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
</context>
<context>
    <name>SettingUp</name>
    <message>
        <source>For staff: {0} Then this screen begins by itself.</source>
        <translation>Para el personal: {0} Después, esta pantalla empieza sola.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Show pages for health professionals too</source>
        <translation>Mostrar también páginas para profesionales de la salud</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Other voices can be chosen in the bar while a page is read aloud.</source>
        <translation>Puede elegir otras voces en la barra mientras se lee una página en voz alta.</translation>
    </message>
    <message>
        <source>Back to the usual settings</source>
        <translation>Volver a los ajustes habituales</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Keep nothing of what I read</source>
        <translation>No guardar nada de lo que leo</translation>
    </message>
    <message>
        <source>Pages, searches and places are then forgotten when you close the program. Bookmarks, notes and questions are kept until you remove them. Nothing ever leaves this computer.</source>
        <translation>Las páginas, las búsquedas y los lugares se borran entonces al cerrar el programa. Los marcadores, las notas y las preguntas se guardan hasta que usted los quite. Nada sale nunca de esta computadora.</translation>
    </message>
    <message>
        <source>Forget what I read…</source>
        <translation>Borrar lo que leí…</translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation>Borrar lo que leí</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Notebook and your own documents</source>
        <translation>Cuaderno y documentos propios</translation>
    </message>
    <message>
        <source>Search index (may be deleted at any time)</source>
        <translation>Índice de búsqueda (se puede borrar en cualquier momento)</translation>
    </message>
    <message>
        <source>Copy the notebook&apos;s folder</source>
        <translation>Copiar la carpeta del cuaderno</translation>
    </message>
    <message>
        <source>Export my notebook…</source>
        <translation>Exportar mi cuaderno…</translation>
    </message>
    <message>
        <source>Undo: my own settings again</source>
        <translation>Deshacer: otra vez mis ajustes</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Links on this page</source>
        <translation>Enlaces de esta página</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Sentence before</source>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Frase siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Dejar de leer en voz alta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation>Elegir una voz</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Waking the voice …</source>
        <translation>Preparando la voz…</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leyendo en voz alta</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation>Lo que no está en orden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation>Reiniciar el programa</translation>
    </message>
    <message>
        <source>Choices in the lower half</source>
        <translation>Opciones en la mitad de abajo</translation>
    </message>
    <message>
        <source>Choices where they were</source>
        <translation>Opciones donde estaban</translation>
    </message>
    <message>
        <source>End after 1 minute</source>
        <translation>Terminar tras 1 minuto</translation>
    </message>
    <message>
        <source>End after 3 minutes</source>
        <translation>Terminar tras 3 minutos</translation>
    </message>
    <message>
        <source>End after 10 minutes</source>
        <translation>Terminar tras 10 minutos</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Escriba su PIN.</translation>
    </message>
    <message>
        <source>No PIN is set. Set one with: leukemia-reader site set-pin</source>
        <translation>No hay PIN. Defina uno con: leukemia-reader site set-pin</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not in order.</source>
        <translation>
            <numerusform>%n cosa no está en orden.</numerusform>
            <numerusform>%n cosas no están en orden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Todo está en orden.</translation>
    </message>
    <message>
        <source>Wait {0} seconds, then try again.</source>
        <translation>Espere {0} segundos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What you choose holds until the program starts again.</source>
        <translation>Lo que elija vale hasta que el programa se reinicie.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Este no es el PIN.</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Code before</source>
        <translation>Código anterior</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Código siguiente</translation>
    </message>
    <message>
        <source>The web address</source>
        <translation>La dirección web</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Imprimir esta página</translation>
    </message>
    <message>
        <source>Print my list</source>
        <translation>Imprimir mi lista</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>My list ({0})</source>
        <translation>Mi lista ({0})</translation>
    </message>
    <message>
        <source>Nothing is on your list yet. Open a page and keep it.</source>
        <translation>Todavía no hay nada en su lista. Abra una página y guárdela.</translation>
    </message>
    <message>
        <source>The words would fill {0} codes; that is too many to scan. Take the web address instead, or open a shorter section.</source>
        <translation>El texto llenaría {0} códigos; son demasiados para escanear. Llévese la dirección web, o abra una sección más corta.</translation>
    </message>
    <message>
        <source>Scan the code with your phone: it holds the words.</source>
        <translation>Escanee el código con su teléfono: contiene el texto.</translation>
    </message>
    <message>
        <source>Scan the {0} codes one after the other: they hold the words.</source>
        <translation>Escanee los {0} códigos uno tras otro: contienen el texto.</translation>
    </message>
    <message>
        <source>Scan the code with your phone: {0}</source>
        <translation>Escanee el código con su teléfono: {0}</translation>
    </message>
    <message>
        <source>Code {0} of {1}</source>
        <translation>Código {0} de {1}</translation>
    </message>
    <message>
        <source>Code to scan with a phone</source>
        <translation>Código para escanear con un teléfono</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Level {0}</source>
        <translation>Nivel {0}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Nothing you look at is kept.</source>
        <translation>No se guarda nada de lo que usted vea.</translation>
    </message>
    <message>
        <source>Read about leukemia: plain words, with their sources.</source>
        <translation>Lea sobre la leucemia: palabras sencillas, con sus fuentes.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Change the note</source>
        <translation>Cambiar la nota</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation>Todavía no hay nota.</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Etiqueta: {0}</translation>
    </message>
    <message>
        <source>My bookmark</source>
        <translation>Mi marcador</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Question kept</source>
        <translation>Pregunta guardada</translation>
    </message>
</context>
<context>
    <name>WritingScreen</name>
    <message>
        <source>Write your question</source>
        <translation>Escriba su pregunta</translation>
    </message>
    <message>
        <source>For example: when can I go swimming?</source>
        <translation>Por ejemplo: ¿cuándo puedo ir a nadar?</translation>
    </message>
    <message>
        <source>To my list</source>
        <translation>A mi lista</translation>
    </message>
    <message>
        <source>It comes onto your list, and is cleared when you finish.</source>
        <translation>Pasa a su lista y se borra cuando usted termina.</translation>
    </message>
</context>
<context>
    <name>_Writing</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Añadir documentos…</translation>
    </message>
    <message>
        <source>Add a folder of documents…</source>
        <translation>Añadir una carpeta de documentos…</translation>
    </message>
    <message>
        <source>Documents you added…</source>
        <translation>Documentos que usted añadió…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Vista previa…</translation>
    </message>
    <message>
        <source>Save page as PDF…</source>
        <translation>Guardar la página como PDF…</translation>
    </message>
    <message>
        <source>Take to my appointment…</source>
        <translation>Llevar a mi cita…</translation>
    </message>
    <message>
        <source>Export my notebook…</source>
        <translation>Exportar mi cuaderno…</translation>
    </message>
    <message>
        <source>Import a notebook…</source>
        <translation>Importar un cuaderno…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Recuperar lo quitado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con su fuente</translation>
    </message>
    <message>
        <source>Select the whole page</source>
        <translation>Seleccionar toda la página</translation>
    </message>
    <message>
        <source>Select words with the keys</source>
        <translation>Seleccionar palabras con el teclado</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Poner un marcador aquí</translation>
    </message>
    <message>
        <source>Write a note here…</source>
        <translation>Escribir una nota aquí…</translation>
    </message>
    <message>
        <source>Ask my care team…</source>
        <translation>Preguntar a mi equipo médico…</translation>
    </message>
    <message>
        <source>Find in page…</source>
        <translation>Buscar en la página…</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto normal</translation>
    </message>
    <message>
        <source>Show the library list</source>
        <translation>Mostrar la lista de la biblioteca</translation>
    </message>
    <message>
        <source>Show “On this page”</source>
        <translation>Mostrar «En esta página»</translation>
    </message>
    <message>
        <source>Show pages for health professionals</source>
        <translation>Mostrar páginas para profesionales de la salud</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>Como en la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation>Glosario A–Z</translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation>Medicamentos A–Z</translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation>Mi cuaderno</translation>
    </message>
    <message>
        <source>Read for adults</source>
        <translation>Leer para adultos</translation>
    </message>
    <message>
        <source>Read for children and teenagers</source>
        <translation>Leer para niños y adolescentes</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>Título siguiente</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>Título anterior</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>How to use this reader</source>
        <translation>Cómo usar este lector</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Keep on my list</source>
        <translation>Guardar en mi lista</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Preguntas para hacer</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Llevármelo</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Página arriba</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Página abajo</translation>
    </message>
    <message>
        <source>Move the choices down</source>
        <translation>Bajar las opciones</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Quitar el marcador</translation>
    </message>
</context>
<context>
    <name>announcing</name>
    <message>
        <source>{0}, explained word</source>
        <translation>{0}, palabra explicada</translation>
    </message>
    <message>
        <source>{0}, link</source>
        <translation>{0}, enlace</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>There is no document “{0}” in this library.</source>
        <translation>En esta biblioteca no está el documento «{0}».</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Also called: {0}</source>
        <translation>También se llama: {0}</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Dónde aparece</translation>
    </message>
    <message>
        <source>This leads outside the library</source>
        <translation>Esto lleva fuera de la biblioteca</translation>
    </message>
    <message>
        <source>Scan the code with a phone, or copy the address.</source>
        <translation>Escanee el código con un teléfono, o copie la dirección.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>controls</name>
    <message>
        <source>Empty the field</source>
        <translation>Vaciar el campo</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day, month, year</comment>
        <translation>{0} de {1} de {2}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>month, year</comment>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>help_card</name>
    <message>
        <source>Getting help</source>
        <translation>Obtener ayuda</translation>
    </message>
    <message>
        <source>On the web: scan the code with a phone.</source>
        <translation>En la web: escanee el código con un teléfono.</translation>
    </message>
    <message>
        <source>Code to scan: {0}</source>
        <translation>Código para escanear: {0}</translation>
    </message>
    <message>
        <source>Logo of {0}</source>
        <translation>Logotipo de {0}</translation>
    </message>
</context>
<context>
    <name>home_facts</name>
    <message>
        <source>Trusted information about leukemia, in plain words, to read at your own pace.</source>
        <translation>Información confiable sobre la leucemia, en palabras sencillas, para leer a su ritmo.</translation>
    </message>
    <message>
        <source>Call your care team, or the emergency number where you are.</source>
        <translation>Llame a su equipo de atención médica, o al número de emergencias de donde esté.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Medical words explained.</source>
        <translation>Palabras médicas explicadas.</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>By generic and brand name.</source>
        <translation>Por nombre genérico y comercial.</translation>
    </message>
    <message>
        <source>This is information, not medical advice. Your care team knows you; ask them.</source>
        <translation>Esto es información, no consejo médico. Su equipo de atención médica le conoce; pregúntele.</translation>
    </message>
    <message>
        <source>Every page names its source and the date of its last review. Much of it rests on the National Cancer Institute and Cancer Research UK.</source>
        <translation>Cada página dice de dónde viene y cuándo se revisó por última vez. Mucho se basa en el Instituto Nacional del Cáncer y en Cancer Research UK.</translation>
    </message>
    <message>
        <source>Everything here works without the internet.</source>
        <translation>Todo aquí funciona sin internet.</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>kiosk_cards</name>
    <message>
        <source>This leads outside the library</source>
        <translation>Esto lleva fuera de la biblioteca</translation>
    </message>
    <message>
        <source>Scan the code with your phone to read it there.</source>
        <translation>Escanee el código con su teléfono para leerlo allí.</translation>
    </message>
</context>
<context>
    <name>kiosk_contents</name>
    <message>
        <source>This one is chosen now.</source>
        <translation>Es el que está elegido ahora.</translation>
    </message>
    <message>
        <source>Type of leukemia</source>
        <translation>Tipo de leucemia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation>Glosario A–Z</translation>
    </message>
    <message>
        <source>Medical words explained.</source>
        <translation>Palabras médicas explicadas.</translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation>Medicamentos A–Z</translation>
    </message>
    <message>
        <source>By generic and brand name.</source>
        <translation>Por nombre genérico y comercial.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>kiosk_faults</name>
    <message>
        <source>The search could not be made ready.</source>
        <translation>No se pudo preparar la búsqueda.</translation>
    </message>
    <message>
        <source>site.toml names languages that are not there: {0}.</source>
        <translation>site.toml nombra idiomas que no están: {0}.</translation>
    </message>
    <message>
        <source>Printing is on, and there is no default printer.</source>
        <translation>La impresión está activada y no hay impresora predeterminada.</translation>
    </message>
    <message>
        <source>Errors of the program today, in log.txt: {0}.</source>
        <translation>Errores del programa hoy, en log.txt: {0}.</translation>
    </message>
    <message>
        <source>The documents are not read yet.</source>
        <translation>Los documentos todavía no se han leído.</translation>
    </message>
    <message>
        <source>--open names “{0}”, which is not in the library.</source>
        <translation>--open nombra «{0}», que no está en la biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more document(s).</source>
        <translation>
            <numerusform>Y %n documento más.</numerusform>
            <numerusform>Y %n documentos más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk_paper</name>
    <message>
        <source>There is no printer here. Take the codes along instead.</source>
        <translation>Aquí no hay impresora. Puede llevarse los códigos.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>This page needs {0} sheets; {1} may be printed here. Take the codes along instead.</source>
        <translation>Esta página necesita {0} hojas; aquí se pueden imprimir {1}. Puede llevarse los códigos.</translation>
    </message>
    <message>
        <source>The printer could not be reached. Take the codes along instead.</source>
        <translation>La impresora no responde. Puede llevarse los códigos.</translation>
    </message>
    <message>
        <source>It is being printed. Fetch it from the printer right away.</source>
        <translation>Se está imprimiendo. Recójalo de la impresora enseguida.</translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation>Para mi próxima cita</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>Information to talk about with your care team. It is not medical advice.</source>
        <translation>Información para hablar con su equipo de atención médica. No es consejo médico.</translation>
    </message>
</context>
<context>
    <name>kiosk_setting_up</name>
    <message>
        <source>This screen is being set up</source>
        <translation>Esta pantalla se está preparando</translation>
    </message>
    <message>
        <source>It cannot be used right now. The staff here can help you.</source>
        <translation>Ahora no se puede usar. El personal puede ayudarle.</translation>
    </message>
</context>
<context>
    <name>kiosk_take</name>
    <message>
        <source>Take it along</source>
        <translation>Llevármelo</translation>
    </message>
</context>
<context>
    <name>kiosk_tray</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>El más grande</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>This file holds no readable text.</source>
        <translation>Este archivo no tiene texto que se pueda leer.</translation>
    </message>
    <message>
        <source>This is a PDF, not a text document.</source>
        <translation>Esto es un PDF, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is a ZIP, Word or EPUB file, not a text document.</source>
        <translation>Esto es un archivo ZIP, Word o EPUB, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is a picture, not a text document.</source>
        <translation>Esto es una imagen, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is an old Word file, not a text document.</source>
        <translation>Esto es un archivo antiguo de Word, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is an RTF file, not a text document.</source>
        <translation>Esto es un archivo RTF, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is a packed file, not a text document.</source>
        <translation>Esto es un archivo comprimido, no un documento de texto.</translation>
    </message>
    <message>
        <source>This is a program, not a text document.</source>
        <translation>Esto es un programa, no un documento de texto.</translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown and add that file.</source>
        <translation>Guárdelo como texto sin formato o Markdown y añada ese archivo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>Put the document&apos;s text into it, or take it away.</source>
        <translation>Ponga en él el texto del documento, o quítelo.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Name a file, or give the folder to the library.</source>
        <translation>Indique un archivo, o dé la carpeta a la biblioteca.</translation>
    </message>
    <message>
        <source>This file has {0} MB; the most is 10 MB.</source>
        <translation>Este archivo tiene {0} MB; el máximo es 10 MB.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>Esto no es un archivo corriente.</translation>
    </message>
    <message>
        <source>Take it away.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation>Esto no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>This file has more than 10 MB.</source>
        <translation>Este archivo tiene más de 10 MB.</translation>
    </message>
    <message>
        <source>This is a saved web page, which cannot be read yet.</source>
        <translation>Esto es una página web guardada, que todavía no se puede leer.</translation>
    </message>
    <message>
        <source>Copy its text into a Markdown or text file.</source>
        <translation>Copie su texto en un archivo Markdown o de texto.</translation>
    </message>
    <message>
        <source>Cut it into smaller documents.</source>
        <translation>Divídalo en documentos más pequeños.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>No hay permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>Allow reading it in the file’s properties.</source>
        <translation>Permita leerlo en las propiedades del archivo.</translation>
    </message>
    <message>
        <source>This link leads to itself.</source>
        <translation>Este enlace lleva a sí mismo.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>See whether it was moved or renamed.</source>
        <translation>Vea si se movió o si cambió de nombre.</translation>
    </message>
    <message>
        <source>This file could not be read: {0}.</source>
        <translation>No se pudo leer este archivo: {0}.</translation>
    </message>
    <message>
        <source>Try again or copy it anew.</source>
        <translation>Inténtelo otra vez o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>It is longer than a million characters; the rest of it was left out.</source>
        <translation>Tiene más de un millón de caracteres; el resto se dejó fuera.</translation>
    </message>
    <message>
        <source>Its longest sections were cut into several.</source>
        <translation>Sus secciones más largas se dividieron en varias.</translation>
    </message>
    <message>
        <source>Put headings between, so that readers find their way.</source>
        <translation>Ponga títulos intermedios para que los lectores se orienten.</translation>
    </message>
    <message>
        <source>{0} (for health professionals)</source>
        <translation>{0} (para profesionales de la salud)</translation>
    </message>
    <message>
        <source>{0} is not one of the documents you added.</source>
        <translation>{0} no es uno de los documentos que usted añadió.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>No se quitó nada.</translation>
    </message>
    <message>
        <source>{0} could not be removed: {1}.</source>
        <translation>No se pudo quitar {0}: {1}.</translation>
    </message>
    <message>
        <source>It is still there.</source>
        <translation>Sigue ahí.</translation>
    </message>
    <message>
        <source>The folder for your documents could not be made: {0}.</source>
        <translation>No se pudo crear la carpeta para sus documentos: {0}.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>No se añadió nada.</translation>
    </message>
    <message>
        <source>It could not be copied: {0}.</source>
        <translation>No se pudo copiar: {0}.</translation>
    </message>
    <message>
        <source>It is in your library already.</source>
        <translation>Ya está en su biblioteca.</translation>
    </message>
    <message>
        <source>It is larger than 10 MB.</source>
        <translation>Ocupa más de 10 MB.</translation>
    </message>
    <message>
        <source>It could not be opened: {0}.</source>
        <translation>No se pudo abrir: {0}.</translation>
    </message>
    <message>
        <source>The same words are in your library already, as {0}.</source>
        <translation>El mismo texto ya está en su biblioteca, como {0}.</translation>
    </message>
    <message>
        <source>It is not a document that can be read.</source>
        <translation>No es un documento que se pueda leer.</translation>
    </message>
    <message>
        <source>There is no .md or .txt file in this folder.</source>
        <translation>En esta carpeta no hay ningún archivo .md o .txt.</translation>
    </message>
    <message>
        <source>It holds more than {0} documents; choose a smaller folder.</source>
        <translation>Contiene más de {0} documentos; elija una carpeta más pequeña.</translation>
    </message>
    <message>
        <source>This folder could not be read: {0}.</source>
        <translation>No se pudo leer esta carpeta: {0}.</translation>
    </message>
    <message>
        <source>{0} could not be read.</source>
        <translation>No se pudo leer {0}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>The head has no closing --- line.</source>
        <translation>A la cabecera le falta la línea --- del final.</translation>
    </message>
    <message>
        <source>Add a line --- after the last of its keys.</source>
        <translation>Añada una línea --- después de la última clave.</translation>
    </message>
    <message>
        <source>The head is longer than 200 KB.</source>
        <translation>La cabecera ocupa más de 200 KB.</translation>
    </message>
    <message>
        <source>The head cannot be read: {0}.</source>
        <translation>No se puede leer la cabecera: {0}.</translation>
    </message>
    <message>
        <source>The head holds a sign that YAML forbids.</source>
        <translation>La cabecera tiene un signo que YAML no permite.</translation>
    </message>
    <message>
        <source>The head is nested too deeply.</source>
        <translation>La cabecera tiene demasiados niveles.</translation>
    </message>
    <message>
        <source>The head uses a YAML alias (*name), which is not allowed.</source>
        <translation>La cabecera usa un alias de YAML (*nombre), que no se permite.</translation>
    </message>
    <message>
        <source>The head has a list or mapping where a key belongs.</source>
        <translation>La cabecera tiene una lista o una tabla donde va una clave.</translation>
    </message>
    <message>
        <source>The head has the key “{0}” twice.</source>
        <translation>La cabecera tiene dos veces la clave «{0}».</translation>
    </message>
    <message>
        <source>The new documents in {0} were not taken. {1} The old ones are still used.</source>
        <translation>Los documentos nuevos de {0} no se usan. {1} Se siguen usando los anteriores.</translation>
    </message>
    <message numerus="yes">
        <source>Now in use: %n document(s) of version {0}.</source>
        <translation>
            <numerusform>Ahora en uso: %n documento de la versión {0}.</numerusform>
            <numerusform>Ahora en uso: %n documentos de la versión {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The words for reading aloud could not be read.</source>
        <translation>No se pudieron leer las palabras para leer en voz alta.</translation>
    </message>
</context>
<context>
    <name>notebook</name>
    <message>
        <source>Your notebook was left as it is. Bookmarks are kept until you close.</source>
        <translation>Su cuaderno se dejó como está. Los marcadores se guardan hasta que cierre.</translation>
    </message>
    <message>
        <source>Your notebook is ready. The damaged file is kept beside it.</source>
        <translation>Su cuaderno está listo. El archivo dañado se guarda a su lado.</translation>
    </message>
    <message>
        <source>Notebook to bring back (*.json)</source>
        <translation>Cuaderno para recuperar (*.json)</translation>
    </message>
    <message>
        <source>Text to read (*.md)</source>
        <translation>Texto para leer (*.md)</translation>
    </message>
    <message>
        <source>Export my notebook</source>
        <translation>Exportar mi cuaderno</translation>
    </message>
    <message>
        <source>{0} is being written …</source>
        <translation>Se está guardando {0}…</translation>
    </message>
    <message>
        <source>{0} was not written.</source>
        <translation>No se guardó {0}.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation>No se pudo guardar {0} ({1}). Elija otra carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n marcador</numerusform>
            <numerusform>%n marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Your notebook was written to {0} ({1}).</source>
        <translation>Su cuaderno se guardó en {0} ({1}).</translation>
    </message>
    <message>
        <source>Import a notebook</source>
        <translation>Importar un cuaderno</translation>
    </message>
    <message>
        <source>Notebook (*.json)</source>
        <translation>Cuaderno (*.json)</translation>
    </message>
    <message>
        <source>{0} added, {1} brought up to date, {2} were there already.</source>
        <translation>Añadidos: {0}; actualizados: {1}; ya estaban: {2}.</translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation>Borrar lo que leí</translation>
    </message>
    <message>
        <source>Forget what you read?</source>
        <translation>¿Borrar lo que leyó?</translation>
    </message>
    <message>
        <source>Recent pages, recent searches and the places where you stopped are cleared. Bookmarks, notes and questions stay. This cannot be undone.</source>
        <translation>Se borran las páginas recientes, las búsquedas recientes y los lugares donde dejó de leer. Los marcadores, las notas y las preguntas se quedan. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>todavía sin respuesta</translation>
    </message>
    <message>
        <source>The page has changed</source>
        <translation>La página cambió</translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation>Mi cuaderno</translation>
    </message>
    <message>
        <source>Made with Leukemia Reader. Information, not medical advice.</source>
        <translation>Hecho con Leukemia Reader. Información, no consejo médico.</translation>
    </message>
    <message>
        <source>Ask my care team</source>
        <translation>Preguntar a mi equipo médico</translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>Sobre: {0}</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation>Etiqueta: {0}</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>Nota: {0}</translation>
    </message>
    <message>
        <source>Information to talk about with your care team. It is not medical advice.</source>
        <translation>Información para hablar con su equipo de atención médica. No es consejo médico.</translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation>Para mi próxima cita</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What I read</source>
        <translation>Lo que leí</translation>
    </message>
    <message>
        <source>My note: {0}</source>
        <translation>Mi nota: {0}</translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation>revisión: {0}</translation>
    </message>
    <message>
        <source>its next review is overdue</source>
        <translation>su próxima revisión está atrasada</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Respuesta: {0}</translation>
    </message>
    <message>
        <source>My note:</source>
        <translation>Mi nota:</translation>
    </message>
    <message>
        <source>A good copy of {0} is there: use it, or start a new notebook.</source>
        <translation>Hay una copia buena del {0}: úsela o empiece un cuaderno nuevo.</translation>
    </message>
    <message>
        <source>There is no good copy: start a new notebook.</source>
        <translation>No hay ninguna copia buena: empiece un cuaderno nuevo.</translation>
    </message>
    <message>
        <source>The file with your bookmarks and notes is damaged. It was not changed.</source>
        <translation>El archivo con sus marcadores y notas está dañado. No se cambió.</translation>
    </message>
    <message>
        <source>Another program is using your notebook, so this was not saved.</source>
        <translation>Otro programa está usando su cuaderno, así que esto no se guardó.</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>Cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation>El disco está lleno, así que esto no se guardó.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The notebook&apos;s folder cannot be written, so this was not saved.</source>
        <translation>No se puede escribir en la carpeta del cuaderno, así que esto no se guardó.</translation>
    </message>
    <message>
        <source>Ask who looks after this computer for the right to write there.</source>
        <translation>Pida permiso para escribir allí a quien administra esta computadora.</translation>
    </message>
    <message>
        <source>The notebook could not be written, so this was not saved ({0}).</source>
        <translation>No se pudo escribir en el cuaderno, así que esto no se guardó ({0}).</translation>
    </message>
    <message>
        <source>Close the program, open it again and try once more.</source>
        <translation>Cierre el programa, ábralo otra vez e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What you saved before is safe, and you can go on reading.</source>
        <translation>Lo que guardó antes está a salvo, y puede seguir leyendo.</translation>
    </message>
    <message>
        <source>This file is too large for a notebook.</source>
        <translation>Este archivo es demasiado grande para un cuaderno.</translation>
    </message>
    <message>
        <source>This file could not be read ({0}).</source>
        <translation>No se pudo leer este archivo ({0}).</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>no es texto UTF-8</translation>
    </message>
    <message>
        <source>it is not whole JSON</source>
        <translation>no es JSON completo</translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation>no dice que lo sea</translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation>le falta la versión</translation>
    </message>
    <message>
        <source>This file was made by a newer version of this program.</source>
        <translation>Este archivo lo hizo una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>Bring this program up to date, then import it again.</source>
        <translation>Actualice este programa e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>“{0}” is not a list</source>
        <translation>«{0}» no es una lista</translation>
    </message>
    <message>
        <source>This file holds too many entries for a notebook.</source>
        <translation>Este archivo tiene demasiadas entradas para un cuaderno.</translation>
    </message>
    <message>
        <source>a “{0}” in it is too long</source>
        <translation>un «{0}» es demasiado largo</translation>
    </message>
    <message>
        <source>an entry has no usable “{0}”</source>
        <translation>a una entrada le falta un «{0}» válido</translation>
    </message>
    <message>
        <source>This file is not a notebook export: {0}.</source>
        <translation>Este archivo no es un cuaderno exportado: {0}.</translation>
    </message>
    <message>
        <source>Choose a .json file that this program exported.</source>
        <translation>Elija un archivo .json que este programa haya exportado.</translation>
    </message>
    <message>
        <source>Your notebook was not changed.</source>
        <translation>Su cuaderno no se cambió.</translation>
    </message>
    <message>
        <source>The folder for your notebook could not be made ({0}).</source>
        <translation>No se pudo crear la carpeta para su cuaderno ({0}).</translation>
    </message>
    <message>
        <source>You can go on reading; bookmarks are kept only until the program closes.</source>
        <translation>Puede seguir leyendo; los marcadores se guardan solo hasta que se cierre el programa.</translation>
    </message>
    <message>
        <source>Your notebook was written by a newer version of this program.</source>
        <translation>Su cuaderno lo escribió una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>Install that version again. Nothing was changed.</source>
        <translation>Instale otra vez esa versión. No se cambió nada.</translation>
    </message>
    <message>
        <source>The copy could not be put in place ({0}).</source>
        <translation>No se pudo poner la copia en su lugar ({0}).</translation>
    </message>
    <message>
        <source>Both files are still there. Make sure the disk has room, then try again.</source>
        <translation>Los dos archivos siguen ahí. Compruebe que hay espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importante</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>Para preguntar</translation>
    </message>
    <message>
        <source>To read again</source>
        <translation>Para volver a leer</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saberlo</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>What others made</source>
        <translation>Lo que hicieron otros</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>The texts of the licenses</source>
        <translation>Los textos de las licencias</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>The program is free software under the MIT License.</source>
        <translation>El programa es software libre con la licencia MIT.</translation>
    </message>
    <message>
        <source>Without a publisher</source>
        <translation>Sin entidad editora</translation>
    </message>
    <message>
        <source>Given on because: {0}</source>
        <translation>Se incluye porque: {0}</translation>
    </message>
</context>
<context>
    <name>page_menu</name>
    <message>
        <source>Copy link address</source>
        <translation>Copiar la dirección del enlace</translation>
    </message>
</context>
<context>
    <name>page_source</name>
    <message>
        <source>reviewed {0}</source>
        <translation>revisión: {0}</translation>
    </message>
</context>
<context>
    <name>place_page</name>
    <message>
        <source>Nothing here is written for adults. Choose Children above the list on the left.</source>
        <translation>Aquí no hay nada escrito para adultos. Elija «Niños» encima de la lista de la izquierda.</translation>
    </message>
    <message>
        <source>Nothing here is written for children and teenagers. Choose Adults above the list on the left.</source>
        <translation>Aquí no hay nada escrito para niños y adolescentes. Elija «Adultos» encima de la lista de la izquierda.</translation>
    </message>
    <message>
        <source>This library has no page on it.</source>
        <translation>Esta biblioteca no tiene ninguna página sobre esto.</translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation>revisión: {0}</translation>
    </message>
</context>
<context>
    <name>print_actions</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The pages are on their way to the printer …</source>
        <translation>Se están enviando las páginas a la impresora…</translation>
    </message>
    <message>
        <source>The pages were sent to the printer.</source>
        <translation>Las páginas se enviaron a la impresora.</translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation>Guardar la página como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{0} is being written …</source>
        <translation>Se está guardando {0}…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No se imprimió</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>reviewed {0}</source>
        <translation>revisión: {0}</translation>
    </message>
    <message>
        <source>its next review was due in {0}</source>
        <translation>su próxima revisión estaba prevista para {0}</translation>
    </message>
    <message>
        <source>The printer could not be opened.</source>
        <translation>No se pudo usar la impresora.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>su carpeta no existe</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>No se pudo guardar {0}: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
</context>
<context>
    <name>rendering</name>
    <message>
        <source>Say: {0}</source>
        <comment>how to pronounce the English name</comment>
        <translation>En inglés se pronuncia: {0}</translation>
    </message>
    <message>
        <source>In English: {0}</source>
        <translation>En inglés: {0}</translation>
    </message>
    <message>
        <source>Also called:</source>
        <translation>También se llama:</translation>
    </message>
    <message>
        <source>More about this drug:</source>
        <translation>Más sobre este medicamento:</translation>
    </message>
    <message>
        <source>Brand names:</source>
        <translation>Nombres comerciales:</translation>
    </message>
    <message>
        <source>Other names:</source>
        <translation>Otros nombres:</translation>
    </message>
    <message>
        <source>Kind of drug:</source>
        <translation>Tipo de medicamento:</translation>
    </message>
    <message>
        <source>How it is taken:</source>
        <translation>Cómo se toma o se da:</translation>
    </message>
    <message>
        <source>What it is used for in leukemia</source>
        <translation>Para qué se usa en la leucemia</translation>
    </message>
    <message>
        <source>The National Cancer Institute’s page about it:</source>
        <translation>La página del Instituto Nacional del Cáncer sobre él:</translation>
    </message>
    <message>
        <source>Clinical trial {0}</source>
        <translation>Ensayo clínico {0}</translation>
    </message>
    <message>
        <source>A clinical trial tests a treatment with people who agree to take part. Whether it still takes people in, and where, is told on its own page, which needs the internet.</source>
        <translation>Un ensayo clínico prueba un tratamiento con personas que aceptan participar. Si todavía admite personas, y dónde, lo dice su propia página, que necesita internet.</translation>
    </message>
    <message>
        <source>Its page at ClinicalTrials.gov:</source>
        <translation>Su página en ClinicalTrials.gov:</translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation>Una dirección de correo electrónico</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Un número de teléfono</translation>
    </message>
    <message>
        <source>On the web: {0}</source>
        <translation>En la web: {0}</translation>
    </message>
    <message>
        <source>This is not in the library: it needs the internet. Scan the code with a phone, or copy the address.</source>
        <translation>Esto no está en la biblioteca: necesita internet. Escanee el código con un teléfono, o copie la dirección.</translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation>Glosario A–Z</translation>
    </message>
    <message>
        <source>Medical words in plain words.</source>
        <translation>Palabras médicas en palabras sencillas.</translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation>Medicamentos A–Z</translation>
    </message>
    <message>
        <source>Drugs used or tested in leukemia, by generic name; brands in brackets.</source>
        <translation>Medicamentos que se usan o se prueban en la leucemia, por nombre genérico; las marcas, entre paréntesis.</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Children and teenagers</source>
        <translation>Niños y adolescentes</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <comment>0 is “approved” or the like, 1 a country</comment>
        <translation>{0} en {1}</translation>
    </message>
    <message>
        <source>Leukemia</source>
        <translation>Leucemia</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Quién lo dice</translation>
    </message>
    <message>
        <source>the US</source>
        <translation>los Estados Unidos</translation>
    </message>
    <message>
        <source>the UK</source>
        <translation>el Reino Unido</translation>
    </message>
    <message>
        <source>the EU</source>
        <translation>la Unión Europea</translation>
    </message>
    <message>
        <source>Made up of:</source>
        <translation>Se compone de:</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>En esta biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>And in %n more place(s): the search finds them all.</source>
        <translation>
            <numerusform>Y en %n lugar más: la búsqueda los encuentra todos.</numerusform>
            <numerusform>Y en %n lugares más: la búsqueda los encuentra todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is information, not medical advice. Your care team knows you: ask them about anything here that worries you or is not clear.</source>
        <translation>Esto es información, no consejo médico. Su equipo de atención médica le conoce: pregúntele por todo lo que aquí le preocupe o no quede claro.</translation>
    </message>
    <message>
        <source>Its next review was due in {0}. Some of it may have changed since: ask your care team.</source>
        <translation>Su próxima revisión estaba prevista para {0}. Algo puede haber cambiado desde entonces: pregunte a su equipo de atención médica.</translation>
    </message>
    <message>
        <source>Written for health professionals. It uses medical words and speaks of outlook and risks plainly.</source>
        <translation>Escrito para profesionales de la salud. Usa palabras médicas y habla sin rodeos del pronóstico y de los riesgos.</translation>
    </message>
    <message>
        <source>Source not named</source>
        <translation>Fuente no indicada</translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <comment>0 is a date</comment>
        <translation>revisión: {0}</translation>
    </message>
    <message>
        <source>date of review not named</source>
        <translation>fecha de revisión no indicada</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Sobre esta página</translation>
    </message>
    <message>
        <source>The end of this document is not shown: it is too long.</source>
        <translation>El final de este documento no se muestra: es demasiado largo.</translation>
    </message>
    <message>
        <source>It rests on:</source>
        <translation>Se basa en:</translation>
    </message>
    <message>
        <source>To cite it: {0}</source>
        <translation>Para citarla: {0}</translation>
    </message>
    <message>
        <source>The original of this page</source>
        <translation>El original de esta página</translation>
    </message>
    <message>
        <source>The original, for a phone or a computer with internet:</source>
        <translation>El original, para un teléfono o una computadora con internet:</translation>
    </message>
    <message>
        <source>Under the Creative Commons license {0}: name its source when you pass it on.</source>
        <translation>Con la licencia Creative Commons {0}: nombre la fuente cuando la comparta.</translation>
    </message>
    <message>
        <source>Under the Open Government Licence ({0}): name its source when you pass it on.</source>
        <translation>Con la licencia Open Government Licence ({0}): nombre la fuente cuando la comparta.</translation>
    </message>
    <message>
        <source>License: {0}.</source>
        <translation>Licencia: {0}.</translation>
    </message>
    <message>
        <source>In the public domain: it may be copied and passed on.</source>
        <translation>De dominio público: se puede copiar y compartir.</translation>
    </message>
    <message>
        <source>Given to everyone (CC0): it may be copied and passed on.</source>
        <translation>Cedida a todo el mundo (CC0): se puede copiar y compartir.</translation>
    </message>
    <message>
        <source>Under the MIT license: it may be copied and passed on with its license.</source>
        <translation>Con la licencia MIT: se puede copiar y compartir con su licencia.</translation>
    </message>
    <message>
        <source>All rights are its publisher’s: for your own reading.</source>
        <translation>Todos los derechos son de quien la publica: solo para leerla usted.</translation>
    </message>
    <message>
        <source>Its license is not known: for your own reading.</source>
        <translation>No se conoce su licencia: solo para leerla usted.</translation>
    </message>
    <message>
        <source>QR code for {0}</source>
        <translation>Código QR de {0}</translation>
    </message>
    <message>
        <source>[Picture: {0}]</source>
        <translation>[Imagen: {0}]</translation>
    </message>
    <message>
        <source>Picture not available offline</source>
        <translation>Imagen no disponible sin internet</translation>
    </message>
    <message>
        <source>Where to see this picture online</source>
        <translation>Dónde ver esta imagen en internet</translation>
    </message>
    <message>
        <source>More about this</source>
        <translation>Más sobre esto</translation>
    </message>
    <message>
        <source>Sections of this page</source>
        <translation>Secciones de esta página</translation>
    </message>
    <message>
        <source>The text, in English</source>
        <translation>El texto, en inglés</translation>
    </message>
    <message>
        <source>The page below is in English. This summary was translated by the makers of this reader; no doctor and no professional translator has checked it.</source>
        <translation>La página de abajo está en inglés. Este resumen lo tradujeron los autores de este lector; no lo ha revisado ningún médico ni traductor profesional.</translation>
    </message>
    <message>
        <source>This page is in English only.</source>
        <translation>Esta página está solo en inglés.</translation>
    </message>
    <message>
        <source>This page is very long, so it is shown in parts. This is part {0} of {1}.</source>
        <translation>Esta página es muy larga y se muestra por partes. Esta es la parte {0} de {1}.</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Parte anterior</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message numerus="yes">
        <source>Show more of the %n result(s)</source>
        <translation>
            <numerusform>Mostrar el %n resultado</numerusform>
            <numerusform>Mostrar más de los %n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s) in “{0}”</source>
        <translation>
            <numerusform>%n lugar más en «{0}»</numerusform>
            <numerusform>%n lugares más en «{0}»</numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation>revisión: {0}</translation>
    </message>
    <message>
        <source>written for health professionals</source>
        <translation>escrito para profesionales de la salud</translation>
    </message>
    <message>
        <source>Several types</source>
        <translation>Varios tipos</translation>
    </message>
    <message>
        <source>Also called {0}</source>
        <translation>También se llama {0}</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>What this word means</source>
        <translation>Qué significa esta palabra</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n place(s) here.</source>
        <translation>
            <numerusform>Se nombra aquí en %n lugar.</numerusform>
            <numerusform>Se nombra aquí en %n lugares.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clinical trial</source>
        <translation>Ensayo clínico</translation>
    </message>
    <message>
        <source>The search index could not be written to the disk. Search works from memory until you close the program.</source>
        <translation>El índice de búsqueda no se pudo guardar en el disco. La búsqueda funciona desde la memoria hasta que cierre el programa.</translation>
    </message>
    <message>
        <source>leukemia</source>
        <translation>leucemia</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>tratamiento</translation>
    </message>
    <message>
        <source>side effects</source>
        <translation>efectos secundarios</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>{0} (comes with this program)</source>
        <translation>{0} (viene con este programa)</translation>
    </message>
    <message>
        <source>The font of this computer</source>
        <translation>La letra de esta computadora</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>Como en la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Both, until I choose</source>
        <translation>Para todos, hasta que elija</translation>
    </message>
    <message>
        <source>For adults</source>
        <translation>Para adultos</translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation>Para niños y adolescentes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>Muy amplio</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Estrecho</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>Muy lenta</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Muy rápida</translation>
    </message>
    <message>
        <source>The usual voice</source>
        <translation>La voz habitual</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Space between letters, words and paragraphs</source>
        <translation>Espacio entre letras, palabras y párrafos</translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation>Ancho del texto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Show pages for</source>
        <translation>Mostrar páginas</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>As usual on this computer ({0})</source>
        <translation>El de esta computadora ({0})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>{0} could not be read; the usual settings are used.</source>
        <translation>No se pudo leer {0}; se usan los ajustes habituales.</translation>
    </message>
    <message>
        <source>“{0}” in {1} has an unusable value; the usual one is used.</source>
        <translation>«{0}» en {1} tiene un valor que no sirve; se usa el habitual.</translation>
    </message>
    <message>
        <source>“{0}” was out of range; {1} is used.</source>
        <translation>«{0}» estaba fuera de los límites; se usa {1}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>Reading aloud is not part of this installation. Ask the person who installed the program to add its “speech” extra.</source>
        <translation>La lectura en voz alta no forma parte de esta instalación. Pida a quien instaló el programa que añada el extra «speech».</translation>
    </message>
    <message>
        <source>This computer has no speech service that works.</source>
        <translation>Esta computadora no tiene un servicio de voz que funcione.</translation>
    </message>
    <message>
        <source>This computer has no voice for the language of this page.</source>
        <translation>Esta computadora no tiene voz para el idioma de esta página.</translation>
    </message>
    <message>
        <source>The computer’s speech service does not answer. Check that sound works, or start the computer again; then try once more.</source>
        <translation>El servicio de voz de la computadora no responde. Compruebe que el sonido funciona, o reinicie la computadora; después inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The computer’s speech service stopped by itself. Try once more.</source>
        <translation>El servicio de voz de la computadora se detuvo solo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Install “speech-dispatcher” and “espeak-ng”, then try once more.</source>
        <translation>Instale «speech-dispatcher» y «espeak-ng», e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Add a voice in the computer’s own speech settings, then try once more.</source>
        <translation>Añada una voz en los ajustes de voz de la computadora, e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>The theme “{0}” could not be read.</source>
        <translation>No se pudo leer el tema «{0}».</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
</TS>
