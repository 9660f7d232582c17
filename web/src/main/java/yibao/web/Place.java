package yibao.web;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of the site, which differ in who is expected there and in what their answers may do in a browser. */
enum Place {
    REST, SOAP, RESOURCES, PAGES, OTHER;

    static Place of(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/")) {
            return REST;
        }
        if (path.startsWith("/services")) {
            return SOAP;
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            return RESOURCES;
        }
        return path.endsWith(".xhtml") ? PAGES : OTHER;
    }

    boolean isForPrograms() {
        return this == REST || this == SOAP;
    }
}
