package org.yaosu.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sees to it that a request is answered, now or later. */
@FunctionalInterface
public interface Handler {

    /** @throws org.yaosu.web.http.ProblemException if it cannot be answered as it is */
    void handle(Call call, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
